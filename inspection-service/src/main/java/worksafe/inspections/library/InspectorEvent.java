package worksafe.inspections.library;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/** What happens to an inspector, as other contexts are told; laid down in {@code contracts/inspections}. */
sealed interface InspectorEvent extends DomainEvent {

    /** The inspector after the event. */
    Facts inspector();

    @Override
    default Subject subject() {
        var inspector = inspector();
        return Subject.ofRegion(inspector.region(), "inspector", inspector.inspectorId(), inspector.revision(), null);
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID inspectorId,
            String name,
            String number,
            RegionCode region,
            long revision,
            InspectorStatus status,
            LocalDate certificateUntil) {}

    /** An inspector entered the library. */
    @WireName("worksafe.inspections.inspector-enrolled.v1")
    record InspectorEnrolled(@JsonUnwrapped Facts inspector, Instant occurredAt) implements InspectorEvent {}

    /** Particulars, leaves or status changed. */
    @WireName("worksafe.inspections.inspector-changed.v1")
    record InspectorChanged(@JsonUnwrapped Facts inspector, Instant occurredAt) implements InspectorEvent {}
}
