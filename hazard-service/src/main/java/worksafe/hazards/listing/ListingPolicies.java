package worksafe.hazards.listing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.danger.SupervisedDangers.Supervised;
import worksafe.hazards.listing.ListingBatch.ListingLevel;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.Trade;
import worksafe.kernel.WorkingCalendar;
import worksafe.platform.applications.panel.PanelRule;
import worksafe.platform.duties.EnterpriseDirectory;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;

/** What the policy book says of listings: which level lists what, until when, how soon each thing is done. */
@ApplicationScoped
class ListingPolicies {

    private static final String LIMIT = "listing.limit";
    private static final String EXTENSION = "listing.extension-period";
    private static final String LEAD = "listing.extension-lead";
    private static final String PANEL = "listing.panel";

    private final PolicyBook policies;
    private final Calendar calendar;
    private final EnterpriseDirectory enterprises;

    ListingPolicies(PolicyBook policies, Calendar calendar, EnterpriseDirectory enterprises) {
        this.policies = policies;
        this.calendar = calendar;
        this.enterprises = enterprises;
    }

    /** The standard (分级挂牌督办标准): which level lists such a danger, by the trades of its enterprise and by who bears it. */
    LevelRule level(Supervised danger, boolean governmentBorne, LocalDate day) {
        var row = policies.evaluate(
                        governmentBorne ? "listing.level.government-borne" : "listing.level.enterprise-borne",
                        danger.region(),
                        danger.sector(),
                        trades(danger),
                        day)
                .result();
        return new LevelRule(ListingLevel.valueOf(row.text(PolicyRow.VALUE)), LegalGround.of(row));
    }

    private Set<Trade> trades(Supervised danger) {
        return enterprises
                .find(danger.enterpriseId())
                .map(EnterpriseDirectory.Place::trades)
                .orElse(Set.of());
    }

    /** Until when what is listed that day may be put right. */
    DayRule limit(DangerListing listing, LocalDate day) {
        return rule(LIMIT, listing, day, day);
    }

    /** Until when an extension may reach that is given that day, from the day that held. */
    DayRule extension(DangerListing listing, LocalDate day) {
        return rule(EXTENSION, listing, day, listing.due());
    }

    private DayRule rule(String code, DangerListing listing, LocalDate day, LocalDate from) {
        var row = row(code, listing, day);
        return new DayRule(row.dueDate(from, calendar.edition().days()).date(), PolicyBasis.of(row));
    }

    /** The last day on which more time may be asked for: so long before the day that holds. */
    LocalDate latestAsking(DangerListing listing, LocalDate day) {
        return before(listing.due(), row(LEAD, listing, day), calendar.edition().days());
    }

    /** The latest day from which the period still ends by that last one. */
    static LocalDate before(LocalDate last, PolicyRow lead, WorkingCalendar days) {
        var period = lead.period(PolicyRow.VALUE);
        var day = last;
        while (period.dueDate(day, days).date().isAfter(last)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** Which experts are heard before it is accepted. */
    PanelRule panel(DangerListing listing, LocalDate day) {
        var row = row(PANEL, listing, day);
        return new PanelRule(
                PanelRule.PanelNeed.REQUIRED,
                PanelRule.PanelMajority.valueOf(row.text("majority")),
                row.number(PolicyRow.VALUE).intValue(),
                row.flag("odd"),
                false);
    }

    /** How long there is for what such a clock measures; empty where the book is silent. */
    Optional<PolicyAnswer.Decided> period(String code, DangerListing listing, Instant from) {
        return policies.edition().find(code, listing.region(), listing.sector(), ChinaTime.dayOf(from));
    }

    private PolicyRow row(String code, DangerListing listing, LocalDate day) {
        return policies.evaluate(code, listing.region(), listing.sector(), day).result();
    }

    /**
     * Which level lists such dangers.
     *
     * @param lowest and every level above it
     */
    record LevelRule(ListingLevel lowest, LegalGround ground) {

        /** @throws RuleViolation for a lower one */
        void require(ListingLevel level) {
            if (level.isBelow(lowest)) {
                throw RuleViolation.byLaw(ground, HazardProblem.LISTING_LEVEL_TOO_LOW, level, lowest);
            }
        }
    }

    /** The last day that a decision may name, and why. */
    record DayRule(LocalDate latest, PolicyBasis basis) {

        /**
         * The day that was named, or the last that may be.
         *
         * @throws RuleViolation when it is past, or later than allowed
         */
        LocalDate named(@Nullable LocalDate day, LocalDate today) {
            if (day == null) {
                return latest;
            }
            if (day.isBefore(today)) {
                throw new RuleViolation(HazardProblem.TIME_LIMIT_PAST, day.toString());
            }
            if (day.isAfter(latest)) {
                throw RuleViolation.byLaw(
                        basis.ground(),
                        HazardProblem.LISTING_BEYOND_LIMIT,
                        latest.toString(),
                        basis.source(),
                        basis.clause());
            }
            return day;
        }
    }
}
