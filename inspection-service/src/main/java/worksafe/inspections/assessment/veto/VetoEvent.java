package worksafe.inspections.assessment.veto;

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

/**
 * What happens to a veto, as other contexts are told; the wire shape is laid down in {@code contracts/inspections}. Registers of honours
 * refuse whom one in force bars.
 */
sealed interface VetoEvent extends DomainEvent {

    /** The veto after the event. */
    Facts veto();

    @Override
    default Subject subject() {
        var told = veto();
        return Subject.ofRegion(told.region(), "veto", told.vetoId(), told.revision(), told.sector());
    }

    /** What every event repeats: unwrapped into the event's own properties. A post, and never who holds it. */
    record Facts(
            UUID vetoId,
            String number,
            RegionCode region,
            @Nullable Sector sector,
            long revision,
            VetoStatus status,
            VetoGround ground,
            int year,
            VetoSubject subjectType,
            String body,
            @Nullable String post,
            RegionCode decidedIn) {}

    /** There is reason to. */
    @WireName("worksafe.inspections.veto-triggered.v1")
    record VetoTriggered(@JsonUnwrapped Facts veto, Instant occurredAt) implements VetoEvent {}

    /** The government has decided, so or not. */
    @WireName("worksafe.inspections.veto-decided.v1")
    record VetoDecided(@JsonUnwrapped Facts veto, Instant occurredAt) implements VetoEvent {}

    /** It bars, between these days. */
    @WireName("worksafe.inspections.veto-in-force.v1")
    record VetoInForce(@JsonUnwrapped Facts veto, LocalDate from, LocalDate until, Instant occurredAt)
            implements VetoEvent {}

    /** It bars no more. */
    @WireName("worksafe.inspections.veto-ended.v1")
    record VetoEnded(@JsonUnwrapped Facts veto, Instant occurredAt) implements VetoEvent {}
}
