package worksafe.inspections.accident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.AccidentParts.Toll;
import worksafe.inspections.accident.AccidentTerms.Addressee;
import worksafe.inspections.accident.AccidentTerms.GroupBody;
import worksafe.kernel.LegalPeriod;
import worksafe.kernel.Money;
import worksafe.kernel.PeriodUnit;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Sector;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.RuleViolation;

/** What the policy book says of accidents, on the day on which one happened where that decides. */
@ApplicationScoped
class AccidentRules {

    private static final List<AccidentGrade> GRAVEST_FIRST =
            List.of(AccidentGrade.EXCEPTIONAL, AccidentGrade.MAJOR, AccidentGrade.LARGER);
    private static final String NEAR_MISS = "nearMiss";

    private final PolicyBook policies;
    private final Calendar calendar;

    AccidentRules(PolicyBook policies, Calendar calendar) {
        this.policies = policies;
        this.calendar = calendar;
    }

    /** Where and when something is asked. */
    record Asked(RegionCode region, Sector sector, LocalDate day) {}

    /**
     * As what an accident counts.
     *
     * @param grade absent of a near miss
     * @param investigator the place of the government that is competent by the grade
     */
    record Judged(boolean nearMiss, @Nullable AccidentGrade grade, RegionCode investigator) {}

    /**
     * Judges numbers and loss; any one of them decides.
     *
     * @param declared whether it is called a near miss for another reason than numbers
     * @throws RuleViolation when nothing happened
     */
    Judged judge(Asked where, Toll toll, long lossFen, boolean declared) {
        if (toll.nobodyHurt() && lossFen == 0) {
            if (declared || isNearMiss(where, toll)) {
                return new Judged(true, null, office(where, NEAR_MISS));
            }
            if (toll.missing() == 0) {
                throw new RuleViolation(AccidentProblem.ACCIDENT_NOTHING_HAPPENED);
            }
        }
        var grade = GRAVEST_FIRST.stream()
                .filter(possible -> reaches(row("accident.grade." + possible.word(), where), toll, lossFen))
                .findFirst()
                .orElse(AccidentGrade.GENERAL);
        return new Judged(false, grade, office(where, grade.word()));
    }

    private static boolean reaches(PolicyRow row, Toll toll, long lossFen) {
        return toll.deaths() >= row.number("deaths").intValueExact()
                || toll.seriousInjuries() >= row.number("injuries").intValueExact()
                || lossFen >= Money.ofYuan(row.number("lossYuan")).fen();
    }

    private boolean isNearMiss(Asked where, Toll toll) {
        var row = row("accident.near-miss", where);
        return toll.atRisk() >= row.number("atRisk").intValueExact()
                || toll.trapped() + toll.missing() >= row.number("trapped").intValueExact()
                || toll.evacuated() >= row.number("evacuated").intValueExact();
    }

    private RegionCode office(Asked where, String grade) {
        return where.region()
                .at(RegionLevel.valueOf(
                        row("accident.investigation-level", where).text(grade)));
    }

    /** Up to whom an accident of that grade is reported. */
    RegionLevel reportedUpTo(Asked where, @Nullable AccidentGrade grade) {
        return RegionLevel.valueOf(row("accident.report-level", where).text(word(grade)));
    }

    /** Whether an accident of that grade is told to the province by phone at once. */
    boolean isPhoned(Asked where, @Nullable AccidentGrade grade) {
        return reportedUpTo(where, grade) != RegionLevel.CITY;
    }

    private static String word(@Nullable AccidentGrade grade) {
        return grade == null ? NEAR_MISS : grade.word();
    }

    /** Until when the toll is told. */
    LocalDate tollUntil(Asked where, Occurrence happened) {
        var row = row("accident.toll-period", where);
        return row.period(happened.isShort() ? "shorter" : PolicyRow.VALUE)
                .dueDate(happened.occurredOn(), calendar.edition().days())
                .date();
    }

    /** Whether those who are missing when the toll is settled count as dead. */
    boolean missingCountAsDead(Asked where) {
        return row("accident.missing-count-as-dead", where).flag(PolicyRow.VALUE);
    }

    /** So many hours, as the row of that code says under that name. */
    LegalPeriod hours(PolicyRow row, String name) {
        return new LegalPeriod(row.number(name).intValueExact(), PeriodUnit.HOURS);
    }

    /** From which day the investigation counts. */
    LocalDate investigatedFrom(Asked where, LocalDate occurredOn, LocalDate confirmedOn, boolean concealed) {
        return concealed
                        && row("accident.concealed-investigation-from", where)
                                .text(PolicyRow.VALUE)
                                .equals("CONFIRMATION")
                ? confirmedOn
                : occurredOn;
    }

    /** The last day of a period that began on that day. */
    LocalDate lastDay(PolicyRow row, String name, LocalDate from) {
        var due = row.period(name).dueDate(from, calendar.edition().days());
        return (row.holidayMovesEnd() ? due.movedToWorkingDay(calendar.edition().days()) : due).date();
    }

    /** How many days a period has, which the row says in calendar days. */
    static int days(PolicyRow row, String name) {
        return row.period(name).length();
    }

    /** Who must be in a group that investigates. */
    List<GroupBody> required(Asked where) {
        return row("accident.investigation-group", where).items(PolicyRow.VALUE).stream()
                .map(GroupBody::valueOf)
                .toList();
    }

    PolicyRow row(String code, Asked where) {
        return policies.evaluate(code, where.region(), where.sector(), where.day())
                .result();
    }

    PolicyAnswer.Decided answer(String code, Asked where) {
        return policies.evaluate(code, where.region(), where.sector(), where.day());
    }

    /** The office to which that level belongs, as an addressee. */
    static Addressee addressee(RegionLevel level) {
        return switch (level) {
            case NATION -> Addressee.NATION;
            case PROVINCE -> Addressee.PROVINCE;
            case CITY, COUNTY, TOWN, VILLAGE -> Addressee.CITY;
        };
    }

    static String lower(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
