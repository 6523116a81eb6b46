package worksafe.platform.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/** Somebody noted something about an enterprise. */
record Noted(
        UUID noteId,
        UUID enterpriseId,
        long revision,
        String word,
        @Nullable String remark,
        RegionCode region,
        Instant occurredAt)
        implements DomainEvent {

    static final String TYPE = "worksafe.probe.noted.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Subject subject() {
        return Subject.ofEnterprise(enterpriseId, "note", noteId, revision, region, Sector.EMERGENCY);
    }
}
