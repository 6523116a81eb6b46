package worksafe.registry.feed;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's text format for COPY: columns parted by tabs, null as {@code \N}. */
final class CopyText {

    private final StringBuilder text = new StringBuilder(1 << 20);
    private boolean atStart = true;

    @CanIgnoreReturnValue
    CopyText text(@Nullable String value) {
        begin(value == null);
        if (value != null) {
            for (int i = 0; i < value.length(); i++) {
                var c = value.charAt(i);
                switch (c) {
                    case '\\' -> text.append("\\\\");
                    case '\t' -> text.append("\\t");
                    case '\n' -> text.append("\\n");
                    case '\r' -> text.append("\\r");
                    default -> text.append(c);
                }
            }
        }
        return this;
    }

    @CanIgnoreReturnValue
    CopyText number(@Nullable Long value) {
        return plain(value);
    }

    @CanIgnoreReturnValue
    CopyText id(UUID value) {
        return plain(value);
    }

    @CanIgnoreReturnValue
    CopyText day(@Nullable LocalDate value) {
        return plain(value);
    }

    /** Bytes, given in hexadecimal. */
    @CanIgnoreReturnValue
    CopyText bytes(@Nullable String hexadecimal) {
        return plain(hexadecimal == null ? null : "\\\\x" + hexadecimal);
    }

    /** An array of the names of constants. */
    @CanIgnoreReturnValue
    CopyText names(Collection<? extends Enum<?>> constants) {
        return plain(constants.stream().map(Enum::name).collect(Collectors.joining(",", "{", "}")));
    }

    void endRow() {
        text.append('\n');
        atStart = true;
    }

    int length() {
        return text.length();
    }

    /** The rows so far, which are then forgotten. */
    byte[] take() {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }

    @CanIgnoreReturnValue
    private CopyText plain(@Nullable Object value) {
        begin(value == null);
        if (value != null) {
            text.append(value);
        }
        return this;
    }

    private void begin(boolean isNull) {
        if (!atStart) {
            text.append('\t');
        }
        atStart = false;
        if (isNull) {
            text.append("\\N");
        }
    }
}
