package worksafe.platform.http;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a record of the log one record: whatever a caller wrote into a message, or into the message of an exception, begins
 * no line of its own and turns no text around.
 */
@LoggingFilter(name = "one-line")
public final class OneLineRecords implements Filter {

    private static final int MOST_CAUSES = 20;

    @Override
    public boolean isLoggable(LogRecord record) {
        var message = record instanceof ExtLogRecord ext ? ext.getFormattedMessage() : record.getMessage();
        if (message != null && needsEscape(message)) {
            if (record instanceof ExtLogRecord ext) {
                ext.setMessage(escaped(message), ExtLogRecord.FormatStyle.NO_FORMAT);
            } else {
                record.setMessage(escaped(message));
            }
        }
        var thrown = record.getThrown();
        if (thrown != null && !(thrown instanceof Shown)) {
            record.setThrown(new Shown(thrown, 0));
        }
        return true;
    }

    static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (isUnseen(c)) {
                        escaped.append("\\u%04x".formatted(c));
                    } else {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private static boolean needsEscape(String text) {
        return text.codePoints().anyMatch(OneLineRecords::isUnseen);
    }

    /** Control and format characters, line and paragraph separators, halves of surrogate pairs. */
    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** An exception as it is shown: the same stack and causes, its messages on one line each. */
    private static final class Shown extends Throwable {

        private static final long serialVersionUID = 1L;

        private final String text;

        Shown(Throwable original, int depth) {
            super(null, cause(original, depth), true, true);
            this.text = escaped(String.valueOf(original));
            setStackTrace(original.getStackTrace());
            if (depth < MOST_CAUSES) {
                for (var suppressed : original.getSuppressed()) {
                    addSuppressed(new Shown(suppressed, depth + 1));
                }
            }
        }

        private static @Nullable Throwable cause(Throwable original, int depth) {
            var cause = original.getCause();
            return cause == null || depth >= MOST_CAUSES ? null : new Shown(cause, depth + 1);
        }

        @Override
        public String getMessage() {
            return text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
