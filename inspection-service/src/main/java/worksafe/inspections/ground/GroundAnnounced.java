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
 * @param formerGrade of a danger that was given another one
 * @param level of a source, or of the authority that lists
 * @param happenedAt when it happened, where that was entered afterwards
 * @param archive its line for the archive
 */
record GroundAnnounced(
        String number,
        String status,
        @Nullable String grade,
        @Nullable String formerGrade,
        @Nullable String level,
        @Nullable Instant happenedAt,
        Instant occurredAt,
        @Nullable Line archive) {

    private static final Set<String> ENDED_DANGER = Set.of("CLOSED", "DISMISSED");
    private static final Set<String> LISTED = Set.of("LISTED", "RECTIFIED", "ACCEPTED");
    private static final Set<String> HIGH_LEVELS = Set.of("LEVEL_1", "LEVEL_2");

    /**
     * Of the line for the archive.
     *
     * @param overdue whether its day was missed; absent where the event leaves that as it was
     */
    record Line(@Nullable Boolean overdue) {}

    GroundAnnounced {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }

    /** Whether the event says of its subject that it is such a ground or is none: nothing is kept of others. */
    boolean mayBe(VisitGround ground) {
        return switch (ground) {
            case MAJOR_DANGER -> "MAJOR".equals(grade) || "MAJOR".equals(formerGrade);
            case OVERDUE_DANGER ->
                "GENERAL".equals(formerGrade)
                        || (!"MAJOR".equals(grade) && archive != null && archive.overdue() != null);
            case LISTED_DANGER, MAJOR_SOURCE -> true;
            case KEY_LISTED, FAILED_SYSTEM, GRADE_C, GRADE_D, DISHONEST -> false;
        };
    }

    /** Whether it is one now. */
    boolean holds(VisitGround ground) {
        return switch (ground) {
            case MAJOR_DANGER -> "MAJOR".equals(grade) && !ENDED_DANGER.contains(status);
            case OVERDUE_DANGER ->
                !"MAJOR".equals(grade)
                        && archive != null
                        && Boolean.TRUE.equals(archive.overdue())
                        && !ENDED_DANGER.contains(status);
            case LISTED_DANGER -> LISTED.contains(status);
            case MAJOR_SOURCE -> level != null && HIGH_LEVELS.contains(level) && !status.equals("REMOVED");
            case KEY_LISTED, FAILED_SYSTEM, GRADE_C, GRADE_D, DISHONEST -> false;
        };
    }

    LocalDate day() {
        return ChinaTime.dayOf(happenedAt == null ? occurredAt : happenedAt);
    }
}
