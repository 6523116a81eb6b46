package worksafe.inspections.draw;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;

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
    record DrawCreated(@JsonUnwrapped Facts draw, Instant occurredAt) implements DrawEvent {

        @Override
        public String type() {
            return "worksafe.inspections.draw-created.v1";
        }
    }

    /** The lists are fixed. */
    record DrawFrozen(@JsonUnwrapped Facts draw, int poolSize, Instant occurredAt) implements DrawEvent {

        @Override
        public String type() {
            return "worksafe.inspections.draw-frozen.v1";
        }
    }

    /** Lists, rules and commitments are bound. */
    record DrawSealed(@JsonUnwrapped Facts draw, long number, String seal, int poolSize, Instant occurredAt)
            implements DrawEvent {

        @Override
        public String type() {
            return "worksafe.inspections.draw-sealed.v1";
        }
    }

    /** Opened; the digest tells nobody anything. */
    record DrawDrawn(
            @JsonUnwrapped Facts draw,
            long number,
            String seal,
            String resultDigest,
            int poolSize,
            int drawnCount,
            Instant occurredAt)
            implements DrawEvent {

        @Override
        public String type() {
            return "worksafe.inspections.draw-drawn.v1";
        }
    }

    /** Everything is public. */
    record DrawDisclosed(
            @JsonUnwrapped Facts draw,
            long number,
            String seal,
            String resultDigest,
            int poolSize,
            int drawnCount,
            Instant occurredAt)
            implements DrawEvent {

        @Override
        public String type() {
            return "worksafe.inspections.draw-disclosed.v1";
        }
    }

    /** Given up; number and seal if it had come so far. */
    record DrawAborted(
            @JsonUnwrapped Facts draw,
            @Nullable Long number,
            @Nullable String seal,
            String reason,
            Instant occurredAt) implements DrawEvent {

        @Override
        public String type() {
            return "worksafe.inspections.draw-aborted.v1";
        }
    }

    /** Another draw takes its place. */
    record DrawSuperseded(
            @JsonUnwrapped Facts draw, long number, String seal, UUID supersededBy, String reason, Instant occurredAt)
            implements DrawEvent {

        @Override
        public String type() {
            return "worksafe.inspections.draw-superseded.v1";
        }
    }
}
