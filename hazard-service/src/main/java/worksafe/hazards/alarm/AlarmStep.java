package worksafe.hazards.alarm;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.danger.value.Actor;

/**
 * One entry of an alarm's timeline. Never changed.
 *
 * @param by absent where no person did it
 * @param note what was done, opinion or reason; whom it was told to
 */
@Embeddable
record AlarmStep(
        @Enumerated(EnumType.STRING) StepKind kind,
        Instant occurredAt,
        @Embedded @Nullable Actor by,
        @Nullable String note) {

    /** What happened; each is told by an event. */
    @Schema(name = "AlarmStepKind")
    enum StepKind {
        RAISED,
        EASED,
        ESCALATED,
        ACKNOWLEDGED,
        DISPOSED,
        CLOSED,
        REFUTED
    }
}
