package worksafe.inspections.campaign.action;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/** What happens to a joint action, as other contexts are told; the wire shape is laid down in {@code contracts/inspections}. */
sealed interface JointActionEvent extends DomainEvent {

    /** The joint action after the event. */
    Facts action();

    @Override
    default Subject subject() {
        var told = action();
        return Subject.ofRegion(told.region(), "joint-action", told.jointActionId(), told.revision(), told.sector());
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID jointActionId,
            String number,
            @Nullable UUID campaignId,
            RegionCode region,
            @Nullable Sector sector,
            long revision,
            JointActionStatus status,
            LocalDate heldOn,
            String field,
            List<RegionCode> towns) {}

    /** It was held. */
    @WireName("worksafe.inspections.joint-action-recorded.v1")
    record JointActionRecorded(@JsonUnwrapped Facts action, Instant occurredAt) implements JointActionEvent {}

    /** It was taken back, and counts no more. */
    @WireName("worksafe.inspections.joint-action-withdrawn.v1")
    record JointActionWithdrawn(@JsonUnwrapped Facts action, Instant occurredAt) implements JointActionEvent {}
}
