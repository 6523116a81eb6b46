package worksafe.platform.duties.policy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;

/** A row of the policy book was added or ended. */
record PolicyChanged(
        @JsonIgnore String context,
        UUID policyId,
        long revision,
        String policyCode,
        RegionCode region,
        @Nullable Sector sector,
        @Nullable Trade trade,
        Map<String, Object> parameters,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        String clause,
        Force force,
        Certainty certainty,
        Change change,
        String changedBy,
        Instant occurredAt)
        implements DomainEvent {

    /** What happened to the row. */
    enum Change {
        ADDED,
        ENDED
    }

    @Override
    public String type() {
        return "worksafe." + context + ".policy-changed.v1";
    }

    @Override
    public Subject subject() {
        return Subject.ofRegion(region, "policy", policyId, revision, sector);
    }
}
