package worksafe.inspections.ground;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;

/**
 * Our reading of what the hazards context tells of a danger, a listing or a source: of that the part that says whether it is a
 * ground now.
 *
 * @param grade of a danger
 * @param level of a source, or of the authority that lists
 * @param happenedAt when it happened, where that was entered afterwards
 */
record GroundAnnounced(
        String number,
        String status,
        @Nullable String grade,
        @Nullable String level,
        @Nullable Instant happenedAt,
        Instant occurredAt) {

    private static final Set<String> ENDED_DANGER = Set.of("CLOSED", "DISMISSED");
    private static final Set<String> LISTED = Set.of("LISTED", "RECTIFIED", "ACCEPTED");
    private static final Set<String> HIGH_LEVELS = Set.of("LEVEL_1", "LEVEL_2");

    GroundAnnounced {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    /** Whether the subject may be such a ground at some time of its life: nothing is kept of others. */
    boolean mayBe(VisitGround ground) {
        return ground != VisitGround.MAJOR_DANGER || "MAJOR".equals(grade);
    }

    /** Whether it is one now. */
    boolean holds(VisitGround ground) {
        return switch (ground) {
            case MAJOR_DANGER -> "MAJOR".equals(grade) && !ENDED_DANGER.contains(status);
            case LISTED_DANGER -> LISTED.contains(status);
            case MAJOR_SOURCE -> level != null && HIGH_LEVELS.contains(level) && !status.equals("REMOVED");
        };
    }

    LocalDate day() {
        return ChinaTime.dayOf(happenedAt == null ? occurredAt : happenedAt);
    }
}
