package worksafe.registry.transfer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/** What happens to a transfer, as other contexts are told. Components are the wire shape, laid down in {@code contracts/registry}. */
sealed interface TransferEvent extends DomainEvent {

    /** The transfer after the event. */
    Facts transfer();

    @Override
    default Subject subject() {
        var transfer = transfer();
        return Subject.ofRegion(
                transfer.region(), "official-transfer", transfer.transferId(), transfer.revision(), transfer.sector());
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID transferId,
            String number,
            UUID officialId,
            String account,
            UUID authorityId,
            RegionCode region,
            @Nullable Sector sector,
            long revision,
            TransferStatus status,
            String postCode,
            TransferGround ground,
            LocalDate onDay,
            boolean early,
            boolean opinionNeeded,
            @Nullable UUID targetAuthorityId,
            @Nullable String targetPostCode,
            LocalDate dueDate) {}

    /** An official is to move. */
    @WireName("worksafe.registry.official-transfer-proposed.v1")
    record OfficialTransferProposed(@JsonUnwrapped Facts transfer, Instant occurredAt) implements TransferEvent {}

    /** The department above was heard. */
    @WireName("worksafe.registry.official-transfer-consulted.v1")
    record OfficialTransferConsulted(@JsonUnwrapped Facts transfer, boolean agreed, Instant occurredAt)
            implements TransferEvent {}

    /** It was filed, and may happen. */
    @WireName("worksafe.registry.official-transfer-filed.v1")
    record OfficialTransferFiled(@JsonUnwrapped Facts transfer, Instant occurredAt) implements TransferEvent {}

    /** The department above does not let it happen. */
    @WireName("worksafe.registry.official-transfer-objected.v1")
    record OfficialTransferObjected(@JsonUnwrapped Facts transfer, String reason, Instant occurredAt)
            implements TransferEvent {}

    /** Nobody decided in time. */
    @WireName("worksafe.registry.official-transfer-overdue.v1")
    record OfficialTransferOverdue(@JsonUnwrapped Facts transfer, Instant occurredAt) implements TransferEvent {}

    /**
     * The roster says so.
     *
     * @param newOfficialId the entry of the other post; absent where the account left the roster
     */
    @WireName("worksafe.registry.official-transfer-done.v1")
    record OfficialTransferDone(
            @JsonUnwrapped Facts transfer, @Nullable UUID newOfficialId, Instant occurredAt) implements TransferEvent {}

    /** It does not happen after all. */
    @WireName("worksafe.registry.official-transfer-withdrawn.v1")
    record OfficialTransferWithdrawn(@JsonUnwrapped Facts transfer, String reason, Instant occurredAt)
            implements TransferEvent {}
}
