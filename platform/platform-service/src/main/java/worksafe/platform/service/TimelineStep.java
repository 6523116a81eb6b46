package worksafe.platform.service;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Actor;

/**
 * One entry of an aggregate's timeline: what happened, when, who did it, and why. Never changed.
 *
 * @param kind a constant of the enum of the aggregate's steps
 * @param subject the account that did it; absent where time or another aggregate did
 * @param name the account's name at that time
 * @param note reason or opinion
 */
@Embeddable
public record TimelineStep(
        String kind,
        Instant occurredAt,
        @Nullable String subject,
        @Nullable String name,
        @Nullable String note) {

    /** Somebody did it. */
    public static TimelineStep by(Actor by, Enum<?> kind, Instant at, @Nullable String note) {
        return new TimelineStep(kind.name(), at, by.subject(), by.name(), note);
    }

    /** It came by itself. */
    public static TimelineStep itself(Enum<?> kind, Instant at, @Nullable String note) {
        return new TimelineStep(kind.name(), at, null, null, note);
    }

    public boolean is(Enum<?> other) {
        return kind.equals(other.name());
    }
}
