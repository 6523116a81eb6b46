package worksafe.inspections.inspection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Actor;

/**
 * One entry of a visit's timeline. Never changed.
 *
 * @param subject the account that did it
 * @param note reason or conclusion
 */
@Embeddable
record InspectionStep(
        @Enumerated(EnumType.STRING) StepKind kind,
        Instant occurredAt,
        String subject,
        String name,
        @Nullable String note) {

    /** What can happen. */
    enum StepKind {
        ASSIGNED,
        TEAM_CHANGED,
        PLANNED,
        STARTED,
        CONCLUDED,
        CANCELLED
    }

    static InspectionStep of(StepKind kind, Instant at, Actor by, @Nullable String note) {
        return new InspectionStep(kind, at, by.subject(), by.name(), note);
    }
}
