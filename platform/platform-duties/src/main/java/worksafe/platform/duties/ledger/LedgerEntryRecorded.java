package worksafe.platform.duties.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;

/**
 * An entry was made, or corrected when its revision is higher than 1. What it says stays with the
 * context; its hash tells that it was not changed afterwards.
 */
record LedgerEntryRecorded(
        @JsonIgnore String context,
        UUID entryId,
        long revision,
        String ledgerKind,
        RegionCode region,
        @Nullable Sector sector,
        @Nullable UUID enterpriseId,
        String contentSha256,
        String recordedBy,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public String type() {
        return "worksafe." + context + ".ledger-entry-recorded.v1";
    }

    @Override
    public ArchiveLine archive() {
        return ArchiveLine.of(ledgerKind, "RECORDED", true);
    }

    @Override
    public Subject subject() {
        return enterpriseId == null
                ? Subject.ofRegion(region, "ledger-entry", entryId, revision, sector)
                : Subject.ofEnterprise(enterpriseId, "ledger-entry", entryId, revision, region, sector);
    }
}
