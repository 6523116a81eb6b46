package worksafe.inspections.exposure;

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

/** What happens to an exposure, as other contexts are told; the wire shape is laid down in {@code contracts/inspections}. */
sealed interface ExposureEvent extends DomainEvent {

    /** The exposure after the event. */
    Facts exposure();

    @Override
    default Subject subject() {
        var told = exposure();
        var enterprise = told.enterpriseId();
        return enterprise == null
                ? Subject.ofRegion(told.region(), "exposure", told.exposureId(), told.revision(), told.sector())
                : Subject.ofEnterprise(
                        enterprise, "exposure", told.exposureId(), told.revision(), told.region(), told.sector());
    }

    @Override
    default @Nullable ArchiveLine archive() {
        var told = exposure();
        return told.enterpriseId() == null
                ? null
                : ArchiveLine.of(told.title(), told.status(), !told.status().isOpen())
                        .numbered(told.number())
                        .due(told.dueDate(), missed())
                        .about(told.inspectionId());
    }

    /** Whether its day was missed; absent where the event leaves that as it was. */
    private @Nullable Boolean missed() {
        return switch (this) {
            case ExposureOpened _ -> false;
            case ExposureProgressed progressed -> progressed.step() == ExposureStep.OVERDUE ? true : null;
            case ExposureClosed _ -> null;
        };
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID exposureId,
            String number,
            @Nullable UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            ExposureStatus status,
            ExposureSubject subjectType,
            @Nullable UUID inspectionId,
            @Nullable String dangerNumber,
            String title,
            String medium,
            LocalDate exposedOn,
            LocalDate dueDate) {}

    /** It was exposed, and is followed up. */
    @WireName("worksafe.inspections.exposure-opened.v1")
    record ExposureOpened(@JsonUnwrapped Facts exposure, Instant occurredAt) implements ExposureEvent {}

    /** The follow-up went on. */
    @WireName("worksafe.inspections.exposure-progressed.v1")
    record ExposureProgressed(@JsonUnwrapped Facts exposure, ExposureStep step, Instant occurredAt)
            implements ExposureEvent {}

    /** It is over: done and confirmed, or withdrawn. */
    @WireName("worksafe.inspections.exposure-closed.v1")
    record ExposureClosed(@JsonUnwrapped Facts exposure, String reason, Instant occurredAt) implements ExposureEvent {}
}
