package worksafe.registry.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of its subject for the archive: our reading of the block {@code archive}.
 *
 * @param number what people call it by
 * @param title what it is about, in the words of who reported it
 * @param titleEn the same in English, where it is called by fixed words
 * @param status the announcing context's word for its state; absent leaves what was known
 * @param grade how grave it is, in the announcing context's word; absent leaves what was known
 * @param due by when the next thing is due; absent leaves what was known
 * @param overdue whether that day was missed; absent leaves what was known, of the same day
 * @param closed whether nothing more is owed
 * @param about for a clock, the subject whose time it measures; for a finding or an order, the inspection; for a danger,
 *     the finding that it came of
 */
record ArchiveFact(
        @Nullable String number,
        String title,
        @Nullable String titleEn,
        @Nullable String status,
        @Nullable String grade,
        @Nullable LocalDate due,
        @Nullable Boolean overdue,
        Boolean closed,
        @Nullable UUID about) {

    ArchiveFact {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(closed, "closed");
    }

    /**
     * Any event, read for its block alone.
     *
     * @param happenedAt when it came true, where it was entered afterwards
     */
    record Carrier(@Nullable ArchiveFact archive, @Nullable Instant happenedAt) {

        Carrier {
            if (archive != null) {
                Objects.requireNonNull(archive.status, "status");
            }
        }
    }
}
