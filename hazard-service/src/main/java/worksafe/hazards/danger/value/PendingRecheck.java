package worksafe.hazards.danger.value;

import java.time.Instant;
import java.util.Objects;

/**
 * A re-check by two that waits for the word of the second; it counts with that, and is gone without it.
 *
 * @param found what the first of them found
 * @param by the first of them
 * @param second whose word it waits for
 * @param at when the first of them looked
 */
public record PendingRecheck(Recheck found, Actor by, RecheckPartner second, Instant at) {

    public PendingRecheck {
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(second, "second");
        Objects.requireNonNull(at, "at");
    }
}
