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
 */
record DangerAnnounced(
        UUID dangerId,
        @Nullable UUID findingId,
        @Nullable LocalDate dueDate,
        @Nullable String reason,
        Instant occurredAt) {

    DangerAnnounced {
        Objects.requireNonNull(dangerId, "dangerId");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }
}
