package worksafe.inspections.order;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Actor;

/**
 * One entry of an order's timeline. Never changed.
 *
 * @param subject the account that did it; absent where time or a danger did
 */
@Embeddable
record OrderStep(
        @Enumerated(EnumType.STRING) StepKind kind,
        Instant occurredAt,
        @Nullable String subject,
        @Nullable String name,
        @Nullable String note) {

    /** One for each kind of {@link OrderEvent}. */
    enum StepKind {
        ISSUED,
        ANSWERED,
        OVERDUE,
        REOPENED,
        WITHDRAWN
    }

    static OrderStep by(Actor by, StepKind kind, Instant at, @Nullable String note) {
        return new OrderStep(kind, at, by.subject(), by.name(), note);
    }

    static OrderStep itself(StepKind kind, Instant at, @Nullable String note) {
        return new OrderStep(kind, at, null, null, note);
    }
}
