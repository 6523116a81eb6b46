package worksafe.registry.feed.reading;

import java.util.List;

/**
 * One data line of a file as the reader found it.
 *
 * @see FeedReader
 */
public sealed interface FeedRecord {

    /** The physical line on which it begins, the first of the file being 1; of a workbook, the row. */
    long line();

    /** As it stood in the file, without control characters; of a broken line they are written as {@code \xNN}. */
    String raw();

    /**
     * A record with the right number of columns.
     *
     * @param values the source's columns, in the source's order
     */
    record Columns(long line, String raw, List<String> values) implements FeedRecord {

        public Columns {
            values = List.copyOf(values);
        }
    }

    /** A line that is no record. */
    record Broken(long line, String raw, RowFlag flaw) implements FeedRecord {}
}
