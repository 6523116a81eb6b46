package worksafe.inspections.measure;

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

/** What happens to a measure on the spot, as other contexts are told; the wire shape is laid down in {@code contracts/inspections}. */
sealed interface MeasureEvent extends DomainEvent {

    /** It after the event. */
    Facts measure();

    /** Until the enterprise is told nothing names it. */
    @Override
    default Subject subject() {
        var told = measure();
        var enterprise = told.enterpriseId();
        return enterprise == null
                ? Subject.ofRegion(told.region(), "measure", told.measureId(), told.revision(), told.sector())
                : Subject.ofEnterprise(
                        enterprise, "measure", told.measureId(), told.revision(), told.region(), told.sector());
    }

    @Override
    default @Nullable ArchiveLine archive() {
        var told = measure();
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
            UUID measureId,
            String number,
            @Nullable UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            MeasureStatus status,
            String title,
            MeasureKind kind,
            UUID inspectionId,
            @Nullable LocalDate servedOn,
            @Nullable LocalDate lastDay) {}

    /** It was proposed. */
    @WireName("worksafe.inspections.measure-proposed.v1")
    record MeasureProposed(@JsonUnwrapped Facts measure, Instant occurredAt) implements MeasureEvent {}

    /** Its paper was served: it holds. */
    @WireName("worksafe.inspections.measure-served.v1")
    record MeasureServed(@JsonUnwrapped Facts measure, Instant occurredAt) implements MeasureEvent {}

    /** It went on; the step says how. */
    @WireName("worksafe.inspections.measure-progressed.v1")
    record MeasureProgressed(@JsonUnwrapped Facts measure, MeasureStep step, Instant occurredAt)
            implements MeasureEvent {}
}
