package worksafe.hazards.danger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.RuleViolation;

/** What the policy book allows for the rectification of a danger. */
@ApplicationScoped
class TimeLimits {

    private final PolicyBook policies;
    private final Calendar calendar;

    TimeLimits(PolicyBook policies, Calendar calendar) {
        this.policies = policies;
        this.calendar = calendar;
    }

    /** The limit for a danger of that grade that the enterprise has from that day on. */
    TimeLimit allowed(DangerGrade grade, ActiveEnterprise enterprise, LocalDate day) {
        return allowed(grade, enterprise.region(), enterprise.sector(), day);
    }

    /** The limit for a danger of that grade that is there from that day on. */
    TimeLimit allowed(DangerGrade grade, RegionCode region, Sector sector, LocalDate day) {
        var row = policies.evaluate(code(grade), region, sector, day).result();
        var due = row.period(PolicyRow.VALUE).dueDate(day, calendar.edition().days());
        return TimeLimit.byPolicy(due, row);
    }

    /**
     * As {@link #allowed(DangerGrade, RegionCode, Sector, LocalDate)}, for a fact of another context. A gap in the policy book
     * is no reason to refuse a fact for ever: it is laid aside until the book has been mended.
     *
     * @throws IllegalStateException where the book is silent
     */
    TimeLimit ofFact(DangerGrade grade, RegionCode region, Sector sector, LocalDate day) {
        try {
            return allowed(grade, region, sector, day);
        } catch (RuleViolation gap) {
            // Without its cause, by which it would count as a refusal.
            throw new IllegalStateException("no time limit: " + gap.getMessage());
        }
    }

    private static String code(DangerGrade grade) {
        return switch (grade) {
            case GENERAL -> "danger.rectification-period.general";
            case MAJOR -> "danger.rectification-period.major";
        };
    }
}
