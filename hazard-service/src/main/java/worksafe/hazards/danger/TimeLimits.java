package worksafe.hazards.danger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import worksafe.kernel.PolicyRow;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.enterprises.ActiveEnterprise;

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
        var row = policies.evaluate(code(grade), enterprise.region(), enterprise.sector(), day)
                .result();
        var due = row.period(PolicyRow.VALUE).dueDate(day, calendar.edition().days());
        return TimeLimit.byPolicy(due, row);
    }

    private static String code(DangerGrade grade) {
        return switch (grade) {
            case GENERAL -> "danger.rectification-period.general";
            case MAJOR -> "danger.rectification-period.major";
        };
    }
}
