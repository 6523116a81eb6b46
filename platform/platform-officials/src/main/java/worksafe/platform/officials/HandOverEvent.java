package worksafe.platform.officials;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;

/** All that was open of an official in this context is another's now, or was left; laid down in {@code contracts/duties}. */
record HandOverEvent(
        @JsonIgnore String context,
        UUID handOverId,
        RegionCode region,
        @Nullable Sector sector,
        String fromAccount,
        String toAccount,
        LocalDate onDay,
        Map<String, Long> counts,
        long revision,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String type() {
        return "worksafe." + context + ".hand-over-completed.v1";
    }

    @Override
    public Subject subject() {
        return Subject.ofRegion(region, "hand-over", handOverId, revision, sector);
    }
}
