package worksafe.platform.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a matter stands on its enterprise's page after an event; every event that concerns an enterprise carries one as
 * {@code archive}. Which matter it is the event's subject says. What the event does not tell is absent and leaves what was
 * known.
 *
 * @param number what people call it by
 * @param title what it is, in one line of Chinese
 * @param titleEn the same in English, where whoever announces it has words of its own for it
 * @param status the code that the context publishes
 * @param grade how grave it is
 * @param due the day in Shanghai, still in time, by which the next thing is due
 * @param overdue whether that day was missed
 * @param closed whether it is over: nothing more is owed
 * @param about what it belongs to: of a clock, whose time it measures; of a finding, the inspection
 */
public record ArchiveLine(
        @Nullable String number,
        String title,
        @Nullable String titleEn,
        String status,
        @Nullable String grade,
        @Nullable LocalDate due,
        @Nullable Boolean overdue,
        boolean closed,
        @Nullable UUID about) {

    /** A line that says no more than this; the methods below add to it. */
    public static ArchiveLine of(String title, Enum<?> status, boolean closed) {
        return of(title, status.name(), closed);
    }

    /** As {@link #of(String, Enum, boolean)}, of a matter that has no statuses of its own. */
    public static ArchiveLine of(String title, String status, boolean closed) {
        return new ArchiveLine(null, title, null, status, null, null, null, closed, null);
    }

    /** The title in English too. */
    public ArchiveLine inEnglish(String words) {
        return new ArchiveLine(number, title, words, status, grade, due, overdue, closed, about);
    }

    public ArchiveLine numbered(@Nullable String by) {
        return new ArchiveLine(by, title, titleEn, status, grade, due, overdue, closed, about);
    }

    public ArchiveLine graded(Enum<?> as) {
        return new ArchiveLine(number, title, titleEn, status, as.name(), due, overdue, closed, about);
    }

    public ArchiveLine due(@Nullable LocalDate day, @Nullable Boolean missed) {
        return new ArchiveLine(number, title, titleEn, status, grade, day, missed, closed, about);
    }

    public ArchiveLine about(@Nullable UUID matter) {
        return new ArchiveLine(number, title, titleEn, status, grade, due, overdue, closed, matter);
    }
}
