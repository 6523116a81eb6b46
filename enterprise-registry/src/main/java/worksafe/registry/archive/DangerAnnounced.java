package worksafe.registry.archive;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Our reading of what the hazards context announces of a danger.
 *
 * @param overdue whether the day is missed already, where the event names another day without anything being done
 * @param findingId the finding of an inspection that it came of
 */
record DangerAnnounced(
        UUID dangerId,
        String number,
        String grade,
        String title,
        String status,
        @Nullable LocalDate dueDate,
        @Nullable Boolean overdue,
        @Nullable UUID findingId) {

    static final String CONTEXT = "hazards";

    DangerAnnounced {
        Objects.requireNonNull(dangerId, "dangerId");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(status, "status");
    }

    /** @param missed whether its day was missed, where the kind of event alone tells */
    ArchiveFact fact(@Nullable Boolean missed, boolean closed) {
        return new ArchiveFact(
                CONTEXT,
                "danger",
                dangerId,
                number,
                title,
                status,
                grade,
                dueDate,
                missed != null ? missed : overdue,
                closed,
                findingId);
    }
}
