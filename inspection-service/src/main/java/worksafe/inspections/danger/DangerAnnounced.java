package worksafe.inspections.danger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Our reading of what the hazards context tells of a danger: of that the part that this context uses.
 *
 * @param findingId the finding that it was; absent where no inspection found it
 * @param dueDate until when it must be put right
 * @param reason why it was reopened
 * @param happenedAt when it happened, where that was entered afterwards
 */
record DangerAnnounced(
        UUID dangerId,
        @Nullable UUID findingId,
        @Nullable LocalDate dueDate,
        @Nullable String reason,
        @Nullable Instant happenedAt,
        Instant occurredAt) {

    DangerAnnounced {
        Objects.requireNonNull(dangerId, "dangerId");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    /** When it was in fact: what decides whether an order was answered in time. */
    Instant at() {
        return happenedAt == null ? occurredAt : happenedAt;
    }
}
