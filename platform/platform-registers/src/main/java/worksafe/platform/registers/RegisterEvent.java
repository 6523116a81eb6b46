package worksafe.platform.registers;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.registers.kind.EntryState;
import worksafe.platform.registers.kind.HolderType;

/**
 * Something was done to an entry: {@code register-entry-<step>}. It carries the values that the kind lists, never a
 * personal one, and the hash of all of them.
 *
 * @param kindTitle what the register is called, for those who do not know the kind
 * @param imported only where it was brought in from a spreadsheet
 */
record RegisterEvent(
        @JsonIgnore String type,
        @JsonIgnore Subject subject,
        UUID entryId,
        long revision,
        String registerKind,
        long kindVersion,
        String kindTitle,
        HolderType holderType,
        @Nullable String holderName,
        RegionCode region,
        @Nullable Sector sector,
        @Nullable UUID enterpriseId,
        EntryState state,
        @Nullable LocalDate validUntil,
        @Nullable String reason,
        JsonNode values,
        String contentSha256,
        @Nullable Boolean imported,
        String recordedBy,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public @Nullable ArchiveLine archive() {
        return enterpriseId == null
                ? null
                : ArchiveLine.of(kindTitle, state, state.isOver()).due(validUntil, null);
    }
}
