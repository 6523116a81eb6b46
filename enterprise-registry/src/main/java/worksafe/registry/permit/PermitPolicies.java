package worksafe.registry.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import worksafe.kernel.LegalPeriod;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.kernel.WorkingCalendar;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.registry.RegistryProblem;
import worksafe.registry.permit.SafetyPermit.Demanded;
import worksafe.registry.permit.SafetyPermit.Term;
import worksafe.registry.permit.examination.PermitCondition;
import worksafe.registry.standardisation.RatingLevel;

/** What the policy book says of permits: for which trades, by whom, on which conditions, for how long, and how they end. */
@ApplicationScoped
class PermitPolicies implements PolicyBook.Words {

    private static final String TRADES = "permit.trades";
    private static final String OFFICE = "permit.office";
    private static final String VALIDITY = "permit.validity";
    private static final String RENEWAL_AHEAD = "permit.renewal-ahead";
    private static final String RENEWAL_SILENCE = "permit.renewal-silence";
    private static final String WAIVER_LEVEL = "permit.renewal-waiver-level";
    private static final String CHANGE_PERIOD = "permit.change-period";
    private static final String CONDITIONS = "permit.conditions";
    private static final String OPTIONAL = "permit.conditions-optional";
    private static final String SUSPENSION = "permit.suspension.";
    private static final String ENDING = "permit.ending.";

    private final PolicyBook policies;
    private final Calendar calendar;

    PermitPolicies(PolicyBook policies, Calendar calendar) {
        this.policies = policies;
        this.calendar = calendar;
    }

    /** Where, of which authority and for what a permit is: what the book is asked by. */
    record Place(RegionCode region, Sector sector, Trade trade) {

        static Place of(SafetyPermit permit) {
            return new Place(permit.region(), permit.sector(), permit.trade());
        }
    }

    /** A last day, and the row that says so. */
    record LastDay(LocalDate day, PolicyBasis basis) {}

    @Override
    public boolean areFor(String code) {
        return code.equals(SUSPENSION + "*") || code.equals(ENDING + "*");
    }

    @Override
    public Set<String> words() {
        return Arrays.stream(PermitGround.values()).map(PermitGround::word).collect(Collectors.toSet());
    }

    /** @throws RuleViolation when no permit is needed for that trade, so that none is given */
    void requireTrade(Place place, LocalDate day) {
        var row = row(TRADES, place, day);
        if (row.items(PolicyRow.VALUE).stream()
                .flatMap(name -> Trade.of(name).stream())
                .noneMatch(place.trade()::isWithin)) {
            throw RuleViolation.byLaw(LegalGround.of(row), RegistryProblem.PERMIT_TRADE_FREE, place.trade());
        }
    }

    /** The place of the office that grants it. */
    RegionCode office(Place place, LocalDate day) {
        return officeOf(place, row(OFFICE, place, day));
    }

    /**
     * That it is for that office to decide about it.
     *
     * @return its place
     * @throws RuleViolation when it is a higher one's
     */
    RegionCode requireOffice(Place place, Scope office, LocalDate day) {
        var row = row(OFFICE, place, day);
        var of = officeOf(place, row);
        if (!office.covers(of, place.sector(), null)) {
            throw RuleViolation.byLaw(LegalGround.of(row), RegistryProblem.PERMIT_OFFICE_OTHER, of.toString());
        }
        return of;
    }

    private static RegionCode officeOf(Place place, PolicyRow row) {
        return place.region().at(RegionLevel.valueOf(row.text(PolicyRow.VALUE)));
    }

    /** The period of a permit that begins on that day. */
    Term term(Place place, LocalDate from) {
        return new Term(from, lastDay(row(VALIDITY, place, from), from));
    }

    private LocalDate lastDay(PolicyRow row, LocalDate from) {
        return row.dueDate(from, calendar.edition().days()).date().minusDays(1);
    }

    /** The row that says how long a permit is valid. */
    PolicyBasis validity(Place place, LocalDate day) {
        return PolicyBasis.of(row(VALIDITY, place, day));
    }

    /** @throws RuleViolation when no permit lasts so long by the row of today */
    void requireNoLonger(Place place, Term term, LocalDate today) {
        var row = row(VALIDITY, place, today);
        // A permit whose last day bears the date of its first one was usual, too.
        var last = lastDay(row, term.from()).plusDays(1);
        if (term.until().isAfter(last)) {
            throw RuleViolation.byLaw(
                    LegalGround.of(row),
                    RegistryProblem.PERMIT_TOO_LONG,
                    term.from().toString(),
                    last.toString());
        }
    }

    /** The last day on which a renewal is asked for in time; empty where the book is silent. */
    Optional<LastDay> renewalBy(SafetyPermit permit, LocalDate today) {
        return find(RENEWAL_AHEAD, Place.of(permit), today)
                .map(PolicyAnswer.Decided::result)
                .map(row -> new LastDay(before(permit.lastDay(), row.period(PolicyRow.VALUE)), PolicyBasis.of(row)));
    }

    private LocalDate before(LocalDate day, LegalPeriod period) {
        return switch (period.unit()) {
            case YEARS -> day.minusYears(period.length());
            case MONTHS -> day.minusMonths(period.length());
            case CALENDAR_DAYS -> day.minusDays(period.length());
            case WORKING_DAYS ->
                workingDaysBefore(day, period.length(), calendar.edition().days());
            case HOURS -> throw new IllegalStateException("no period of days: " + period);
        };
    }

    /** The day so many working days before; the day itself does not count. */
    static LocalDate workingDaysBefore(LocalDate day, int count, WorkingCalendar days) {
        var last = day;
        for (var left = count; left > 0; left -= days.isWorkingDay(last) ? 1 : 0) {
            last = last.minusDays(1);
        }
        return last;
    }

    /** Whether a renewal that nobody answered until the last day counts as granted. */
    boolean isRenewedBySilence(SafetyPermit permit, LocalDate day) {
        return find(RENEWAL_SILENCE, Place.of(permit), day)
                .filter(answer -> answer.result().text(PolicyRow.VALUE).equals("GRANTED"))
                .isPresent();
    }

    /** The level of standardisation without which a renewal is examined; empty where none is asked for. */
    Optional<PolicyRow> waiverLevel(SafetyPermit permit, LocalDate day) {
        return find(WAIVER_LEVEL, Place.of(permit), day).map(PolicyAnswer.Decided::result);
    }

    static RatingLevel level(PolicyRow row) {
        return RatingLevel.valueOf(row.text(PolicyRow.VALUE));
    }

    /** How long the enterprise has to apply once what stands on its permit changed; empty where the book is silent. */
    Optional<PolicyAnswer.Decided> changePeriod(SafetyPermit permit, LocalDate from) {
        return find(CHANGE_PERIOD, Place.of(permit), from);
    }

    /** The last day on which a change of that day is applied for in time. */
    Optional<LocalDate> changeBy(SafetyPermit permit, LocalDate changedOn) {
        return changePeriod(permit, changedOn)
                .map(answer -> answer.result()
                        .dueDate(changedOn, calendar.edition().days())
                        .date());
    }

    /** What is to be stated of the enterprise. */
    Demanded demanded(Place place, LocalDate day) {
        var row = row(CONDITIONS, place, day);
        return new Demanded(
                conditions(row),
                find(OPTIONAL, place, day)
                        .map(answer -> conditions(answer.result()))
                        .orElse(Set.of()),
                LegalGround.of(row));
    }

    private static Set<PermitCondition> conditions(PolicyRow row) {
        return row.items(PolicyRow.VALUE).stream()
                .map(PermitCondition::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PermitCondition.class)));
    }

    /**
     * That a permit may be suspended on that ground, until that day.
     *
     * @throws RuleViolation when the book knows no such ground, or the suspension is too short or too long
     */
    void requireSuspension(PermitGround ground, SafetyPermit permit, LocalDate today, LocalDate until) {
        var row = ground(SUSPENSION, ground, permit, today);
        var longest = row.dueDate(today, calendar.edition().days()).date();
        var shortest = row.find("least").isEmpty()
                ? today
                : row.period("least").dueDate(today, calendar.edition().days()).date();
        if (until.isBefore(shortest) || until.isAfter(longest)) {
            throw RuleViolation.byLaw(
                    LegalGround.of(row),
                    RegistryProblem.PERMIT_SUSPENSION_DAYS,
                    shortest.toString(),
                    longest.toString());
        }
    }

    /** The row behind a suspension, as the reason of a clock. */
    PolicyBasis suspension(PermitGround ground, SafetyPermit permit, LocalDate today) {
        return PolicyBasis.of(ground(SUSPENSION, ground, permit, today));
    }

    /**
     * As what a permit ends on that ground: revoked, withdrawn or cancelled.
     *
     * @throws RuleViolation when the book knows no such ground
     */
    PermitStatus ending(PermitGround ground, SafetyPermit permit, LocalDate day) {
        return PermitStatus.valueOf(ground(ENDING, ground, permit, day).text(PolicyRow.VALUE));
    }

    private PolicyRow ground(String codes, PermitGround ground, SafetyPermit permit, LocalDate day) {
        return find(codes + ground.word(), Place.of(permit), day)
                .map(PolicyAnswer.Decided::result)
                .orElseThrow(() -> new RuleViolation(RegistryProblem.PERMIT_GROUND_UNKNOWN, ground));
    }

    private Optional<PolicyAnswer.Decided> find(String code, Place place, LocalDate day) {
        return policies.edition().find(code, place.region(), place.sector(), Set.of(place.trade()), day);
    }

    private PolicyRow row(String code, Place place, LocalDate day) {
        return policies.evaluate(code, place.region(), place.sector(), Set.of(place.trade()), day)
                .result();
    }
}
