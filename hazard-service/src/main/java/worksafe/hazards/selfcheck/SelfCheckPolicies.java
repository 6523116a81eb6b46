package worksafe.hazards.selfcheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.selfcheck.value.SelfCheckDuty;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.service.FactTime;

/** What the policy book says of checks: how often an enterprise checks itself, and until when it sends its statistics. */
@ApplicationScoped
class SelfCheckPolicies {

    private final PolicyBook policies;
    private final Calendar calendar;

    SelfCheckPolicies(PolicyBook policies, Calendar calendar) {
        this.policies = policies;
        this.calendar = calendar;
    }

    /** As {@link PolicyBook#when}. */
    FactTime when(@Nullable Instant happenedAt, Instant now, RegionCode region, Sector sector) {
        return policies.when(happenedAt, now, region, sector);
    }

    /** The row that asks an enterprise of these trades for it; empty where none does. */
    Optional<PolicyRow> asks(SelfCheckDuty duty, ActiveEnterprise enterprise, LocalDate day) {
        return policies.edition()
                .find(duty.policy(), enterprise.region(), enterprise.sector(), enterprise.trades(), day)
                .map(PolicyAnswer.Decided::result);
    }

    /** The last day, counted from that one. */
    LocalDate due(PolicyRow row, LocalDate from) {
        return row.dueDate(from, calendar.edition().days()).date();
    }
}
