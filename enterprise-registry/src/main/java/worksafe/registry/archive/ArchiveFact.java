package worksafe.registry.archive;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event of another context means for the archive: the state of one of its subjects.
 *
 * @param context the announcing context, for example {@code hazards}
 * @param kind the kind of subject, for example {@code danger}
 * @param subjectId which one
 * @param number what people call it by
 * @param title what it is about, in the words of who reported it
 * @param state the announcing context's word for its state; absent leaves what was known
 * @param grade how grave it is, in the announcing context's word; absent leaves what was known
 * @param dueOn by when the next thing is due; absent leaves what was known
 * @param overdue whether that day was missed; absent leaves what was known, of the same day
 * @param closed whether nothing more is owed
 * @param aboutId for a clock, the subject whose time it measures; for a finding or an order, the inspection; for a danger,
 *     the finding that it came of
 */
record ArchiveFact(
        String context,
        String kind,
        UUID subjectId,
        @Nullable String number,
        String title,
        @Nullable String state,
        @Nullable String grade,
        @Nullable LocalDate dueOn,
        @Nullable Boolean overdue,
        boolean closed,
        @Nullable UUID aboutId) {}
