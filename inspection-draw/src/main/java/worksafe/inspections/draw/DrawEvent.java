package worksafe.inspections.draw;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/**
 * What happens to a draw, as other contexts are told; laid down in {@code contracts/inspections}. Never who was drawn:
 * events are read by many, and visits are not announced.
 */
public sealed interface DrawEvent extends DomainEvent {

    /** The draw after the event. */
    Facts draw();

    @Override
    default Subject subject() {
        var draw = draw();
        return Subject.ofDraw(draw.drawId(), draw.revision(), draw.region(), null);
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(UUID drawId, RegionCode authority, RegionCode region, long revision, String plan, DrawStatus status) {}

    /** Planned. */
    @WireName("worksafe.inspections.draw-created.v1")
    record DrawCreated(@JsonUnwrapped Facts draw, Instant occurredAt) implements DrawEvent {}

    /** The lists are fixed. */
    @WireName("worksafe.inspections.draw-frozen.v1")
    record DrawFrozen(@JsonUnwrapped Facts draw, int poolSize, Instant occurredAt) implements DrawEvent {}

    /** Lists, rules and commitments are bound. */
    @WireName("worksafe.inspections.draw-sealed.v1")
    record DrawSealed(@JsonUnwrapped Facts draw, long number, String seal, int poolSize, Instant occurredAt)
            implements DrawEvent {}

    /** Opened; the digest tells nobody anything. */
    @WireName("worksafe.inspections.draw-drawn.v1")
    record DrawDrawn(
            @JsonUnwrapped Facts draw,
            long number,
            String seal,
            String resultDigest,
            int poolSize,
            int drawnCount,
            Instant occurredAt)
            implements DrawEvent {}

    /** Everything is public. */
    @WireName("worksafe.inspections.draw-disclosed.v1")
    record DrawDisclosed(
            @JsonUnwrapped Facts draw,
            long number,
            String seal,
            String resultDigest,
            int poolSize,
            int drawnCount,
            Instant occurredAt)
            implements DrawEvent {}

    /** Given up; number and seal if it had come so far. */
    @WireName("worksafe.inspections.draw-aborted.v1")
    record DrawAborted(
            @JsonUnwrapped Facts draw,
            @Nullable Long number,
            @Nullable String seal,
            String reason,
            Instant occurredAt) implements DrawEvent {}

    /** Another draw takes its place. */
    @WireName("worksafe.inspections.draw-superseded.v1")
    record DrawSuperseded(
            @JsonUnwrapped Facts draw, long number, String seal, UUID supersededBy, String reason, Instant occurredAt)
            implements DrawEvent {}
}
