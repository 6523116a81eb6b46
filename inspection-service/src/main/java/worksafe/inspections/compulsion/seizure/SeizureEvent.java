package worksafe.inspections.compulsion.seizure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/** What happens to a seizure, as other contexts are told; the wire shape is laid down in {@code contracts/inspections}. */
sealed interface SeizureEvent extends DomainEvent {

    /** It after the event. */
    Facts seizure();

    /** Until the enterprise is told nothing names it. */
    @Override
    default Subject subject() {
        var told = seizure();
        var enterprise = told.enterpriseId();
        return enterprise == null
                ? Subject.ofRegion(told.region(), "seizure", told.seizureId(), told.revision(), told.sector())
                : Subject.ofEnterprise(
                        enterprise, "seizure", told.seizureId(), told.revision(), told.region(), told.sector());
    }

    @Override
    default @Nullable ArchiveLine archive() {
        var told = seizure();
        return told.enterpriseId() == null
                ? null
                : ArchiveLine.of(told.title(), told.status(), !told.status().isOpen())
                        .numbered(told.number())
                        .due(told.lastDay(), null)
                        .about(told.inspectionId());
    }

    /**
     * What every event repeats: unwrapped into the event's own properties.
     *
     * @param enterpriseId absent until the enterprise is told
     */
    record Facts(
            UUID seizureId,
            String number,
            @Nullable UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            SeizureStatus status,
            String title,
            SeizureKind kind,
            UUID inspectionId,
            @Nullable LocalDate lastDay,
            @Nullable SeizureOutcome outcome) {}

    /** It was proposed, or carried out on the spot. */
    @WireName("worksafe.inspections.seizure-proposed.v1")
    record SeizureProposed(@JsonUnwrapped Facts seizure, Instant occurredAt) implements SeizureEvent {}

    /** It went on; the step says how. */
    @WireName("worksafe.inspections.seizure-progressed.v1")
    record SeizureProgressed(@JsonUnwrapped Facts seizure, SeizureStep step, Instant occurredAt)
            implements SeizureEvent {}
}
