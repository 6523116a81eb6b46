package worksafe.inspections.transfer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/**
 * What happens to a transfer, as other contexts are told: never whom or what it is about. The wire shape is laid down in {@code
 * contracts/inspections}.
 */
sealed interface CrimeTransferEvent extends DomainEvent {

    /** The transfer after the event. */
    Facts transfer();

    @Override
    default Subject subject() {
        var told = transfer();
        return Subject.ofRegion(told.region(), "crime-transfer", told.transferId(), told.revision(), told.sector());
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID transferId,
            String number,
            RegionCode region,
            Sector sector,
            long revision,
            CrimeTransferStatus status) {}

    /** Somebody looks into it. */
    @WireName("worksafe.inspections.crime-transfer-opened.v1")
    record CrimeTransferOpened(@JsonUnwrapped Facts transfer, Instant occurredAt) implements CrimeTransferEvent {}

    /** It went on; the step says how. */
    @WireName("worksafe.inspections.crime-transfer-progressed.v1")
    record CrimeTransferProgressed(@JsonUnwrapped Facts transfer, CrimeTransferStep step, Instant occurredAt)
            implements CrimeTransferEvent {}

    /** It is over: refused, or ended. */
    @WireName("worksafe.inspections.crime-transfer-ended.v1")
    record CrimeTransferEnded(@JsonUnwrapped Facts transfer, CrimeTransferStep step, Instant occurredAt)
            implements CrimeTransferEvent {}
}
