package worksafe.inspections.notice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/** What happens to a notice, as other contexts are told; the wire shape is laid down in {@code contracts/inspections}. */
sealed interface DepartmentNoticeEvent extends DomainEvent {

    /** The notice after the event. */
    Facts notice();

    /** The department whose act it is, behind whose wall it is told. */
    default @Nullable Sector side() {
        return notice().fromSector();
    }

    @Override
    default Subject subject() {
        var told = notice();
        return Subject.ofRegion(told.region(), "department-notice", told.departmentNoticeId(), told.revision(), side());
    }

    /** What every event repeats: unwrapped into the event's own properties. Never what the notice says. */
    record Facts(
            UUID departmentNoticeId,
            String number,
            DepartmentNoticeKind kind,
            RegionCode region,
            @Nullable Sector fromSector,
            List<Sector> toSectors,
            long revision,
            DepartmentNoticeStatus status) {}

    /** Others were told, or asked. */
    @WireName("worksafe.inspections.department-notice-sent.v1")
    record DepartmentNoticeSent(@JsonUnwrapped Facts notice, Instant occurredAt) implements DepartmentNoticeEvent {}

    /** A department signed for it, or answered. */
    @WireName("worksafe.inspections.department-notice-progressed.v1")
    record DepartmentNoticeProgressed(
            @JsonUnwrapped Facts notice, DepartmentNoticeStep step, Sector bySector, Instant occurredAt)
            implements DepartmentNoticeEvent {

        @Override
        public Sector side() {
            return bySector;
        }
    }

    /** It is written down what came of it, or it was taken back. */
    @WireName("worksafe.inspections.department-notice-closed.v1")
    record DepartmentNoticeClosed(@JsonUnwrapped Facts notice, Instant occurredAt) implements DepartmentNoticeEvent {}
}
