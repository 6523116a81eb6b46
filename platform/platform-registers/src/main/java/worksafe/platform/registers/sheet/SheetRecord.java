package worksafe.platform.registers.sheet;

import java.util.List;
import java.util.Locale;

/**
 * One data line of a file as the reader found it.
 *
 * @see SheetReader
 */
public sealed interface SheetRecord {

    /** The physical line on which it begins, the first of the file being 1; of a workbook, the row. */
    long line();

    /** As it stood in the file, without control characters; of a broken line they are written as {@code \xNN}. */
    String raw();

    /**
     * A record with the right number of columns.
     *
     * @param values the columns that were asked for, in their order
     */
    record Columns(long line, String raw, List<String> values) implements SheetRecord {

        public Columns {
            values = List.copyOf(values);
        }
    }

    /** A line that is no record. */
    record Broken(long line, String raw, Flaw flaw) implements SheetRecord {}

    /** Why a line is no record. */
    enum Flaw {
        /** It has another number of columns than the header. */
        COLUMN_COUNT,
        QUOTE_NOT_CLOSED,
        /** Something follows a closing quote. */
        QUOTE_MISPLACED,
        RECORD_TOO_LONG,
        /** Some bytes are no characters of the file's encoding. */
        UNDECODABLE,
        /** NUL, which no text can carry. */
        CONTROL_CHARACTER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The key of its words in the message bundles. */
        public String messageKey() {
            return "row-flag." + code();
        }
    }
}
