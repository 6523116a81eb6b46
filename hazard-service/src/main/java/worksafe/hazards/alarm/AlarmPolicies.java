package worksafe.hazards.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;

/** What the policy book says of alarms: who is told when, and when they make a danger. */
@ApplicationScoped
class AlarmPolicies {

    private static final String ESCALATION = "alarm.escalation";
    private static final String DANGER = "alarm.danger";
    /** Where the book is silent: an alarm must not be lost for it. */
    private static final EscalationMinutes WHERE_SILENT = new EscalationMinutes(10, 30, 60);

    private final PolicyBook policies;

    AlarmPolicies(PolicyBook policies) {
        this.policies = policies;
    }

    EscalationMinutes escalation(RegionCode region, Sector sector, Instant now) {
        return policies.edition()
                .find(ESCALATION, region, sector, ChinaTime.dayOf(now))
                .map(answer -> {
                    var row = answer.result();
                    return new EscalationMinutes(
                            row.number(PolicyRow.VALUE).longValueExact(),
                            row.number("city").longValueExact(),
                            row.number("province").longValueExact());
                })
                .orElse(WHERE_SILENT);
    }

    /** How many alarms of one sensor within how many days make a danger; empty where none do. */
    Optional<Frequency> danger(RegionCode region, Sector sector, Instant now) {
        return policies.edition()
                .find(DANGER, region, sector, ChinaTime.dayOf(now))
                .map(answer -> new Frequency(
                        answer.result().number(PolicyRow.VALUE).intValueExact(),
                        answer.result().number("days").intValueExact()));
    }

    /** So many alarms within so many days. */
    record Frequency(int alarms, int days) {}
}
