package worksafe.platform.service;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Actor;

/**
 * One entry of an aggregate's timeline: what happened, when, who did it, and why. Never changed.
 *
 * @param kind a constant of the enum of the aggregate's steps
 * @param occurredAt when it was entered
 * @param happenedAt when it happened, where it was entered afterwards
 * @param subject the account that did it; absent where time or another aggregate did
 * @param name the account's name at that time
 * @param note reason or opinion
 */
@Embeddable
public record TimelineStep(
        String kind,
        Instant occurredAt,
        @Nullable Instant happenedAt,
        @Nullable String subject,
        @Nullable String name,
        @Nullable String note) {

    /** Somebody did it. */
    public static TimelineStep by(Actor by, Enum<?> kind, Instant at, @Nullable String note) {
        return by(by, kind, FactTime.now(at), note);
    }

    /** Somebody did it, perhaps before it was entered. */
    public static TimelineStep by(Actor by, Enum<?> kind, FactTime when, @Nullable String note) {
        return new TimelineStep(kind.name(), when.enteredAt(), when.earlier(), by.subject(), by.name(), note);
    }

    /** It came by itself. */
    public static TimelineStep itself(Enum<?> kind, Instant at, @Nullable String note) {
        return new TimelineStep(kind.name(), at, null, null, null, note);
    }

    /** The same without reason or opinion, for whom they are not meant. */
    public TimelineStep withoutNote() {
        return new TimelineStep(kind, occurredAt, happenedAt, subject, name, null);
    }

    public boolean is(Enum<?> other) {
        return kind.equals(other.name());
    }

    /** When it was in fact. */
    public Instant at() {
        return happenedAt == null ? occurredAt : happenedAt;
    }
}
