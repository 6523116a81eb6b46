package worksafe.inspections.srd.form;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import worksafe.kernel.InvalidValue;

/**
 * Reads exactly what {@link JsonWriter} writes and refuses every other spelling, so that whatever it accepted is written
 * again byte for byte. It does not look for names: it is told which one must come.
 *
 * <p>Every refusal is {@code draw-bundle-form} with the offset in bytes and what was expected there.
 */
public final class JsonReader {

    private static final long MAX_NUMBER = (1L << 53) - 1;
    private static final int MAX_DIGITS = 16;
    private static final int END = -1;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private int at;
    private int filled;
    private long drained;
    private boolean comma;

    public JsonReader(InputStream in) {
        this.in = in;
    }

    @CanIgnoreReturnValue
    public JsonReader begin(char bracket) {
        separate();
        expect(bracket);
        comma = false;
        return this;
    }

    @CanIgnoreReturnValue
    public JsonReader end(char bracket) {
        expect(bracket);
        comma = true;
        return this;
    }

    /** Whether another element comes; if not, the closing bracket has been read. */
    public boolean more(char bracket) {
        if (peek(0) == bracket) {
            end(bracket);
            return false;
        }
        return true;
    }

    public JsonReader name(String name) {
        if (!hasName(name)) {
            throw refused("the name \"" + name + "\"");
        }
        return this;
    }

    /** Whether this name comes next; if so, it has been read. */
    public boolean hasName(String name) {
        var expected = (comma ? "," : "") + "\"" + name + "\":";
        for (int i = 0; i < expected.length(); i++) {
            if (peek(i) != expected.charAt(i)) {
                return false;
            }
        }
        at += expected.length();
        comma = false;
        return true;
    }

    public String text() {
        separate();
        expect('"');
        var bytes = new ByteArrayOutputStream();
        for (int b = next(); b != '"'; b = next()) {
            if (bytes.size() == DrawText.MAX_BYTES) {
                throw refused("a string of at most " + DrawText.MAX_BYTES + " bytes");
            }
            bytes.write(b == '\\' ? escaped() : plain(b));
        }
        comma = true;
        try {
            return utf8.decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException malformed) {
            throw refused("UTF-8");
        }
    }

    public List<String> texts() {
        var texts = new ArrayList<String>();
        begin('[');
        while (more(']')) {
            texts.add(text());
        }
        return texts;
    }

    public Digest digest() {
        return Digest.ofHex(text());
    }

    /** A number from 0 to 2⁵³ - 1, without leading zeros. */
    public long number() {
        separate();
        long number = 0;
        int digits = 0;
        while (peek(0) >= '0' && peek(0) <= '9') {
            number = number * 10 + (next() - '0');
            digits++;
            if (digits > MAX_DIGITS || digits > 1 && number < 10) {
                throw refused("an integer without leading zeros");
            }
        }
        if (digits == 0 || number > MAX_NUMBER) {
            throw refused("an integer from 0 to 2^53 - 1");
        }
        comma = true;
        return number;
    }

    public int integer() {
        long number = number();
        if (number > Integer.MAX_VALUE) {
            throw refused("an integer from 0 to 2^31 - 1");
        }
        return (int) number;
    }

    /** A string that can have but one value here. */
    public void constant(String value) {
        if (!text().equals(value)) {
            throw refused("\"" + value + "\"");
        }
    }

    /** A number that can have but one value here. */
    public void constant(int value) {
        if (number() != value) {
            throw refused(Integer.toString(value));
        }
    }

    /** One of the strings that can stand here. */
    public String oneOf(String... values) {
        var found = text();
        if (!List.of(values).contains(found)) {
            throw refused("one of " + List.of(values));
        }
        return found;
    }

    public void finish() {
        if (peek(0) != END) {
            throw refused("the end");
        }
    }

    private int plain(int b) {
        if (b >= 0 && b < ' ') {
            throw refused("an escape");
        }
        return b;
    }

    private int escaped() {
        int letter = next();
        return switch (letter) {
            case '"', '\\' -> letter;
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> throw refused("an escape that is necessary");
        };
    }

    private void separate() {
        if (comma) {
            expect(',');
        }
    }

    private void expect(char expected) {
        if (next() != expected) {
            at--;
            throw refused("'" + expected + "'");
        }
    }

    private int next() {
        int b = peek(0);
        if (b == END) {
            throw refused("more");
        }
        at++;
        return b;
    }

    private int peek(int ahead) {
        if (at + ahead >= filled) {
            fill(ahead);
        }
        return at + ahead < filled ? buffer[at + ahead] & 0xFF : END;
    }

    private void fill(int ahead) {
        try {
            System.arraycopy(buffer, at, buffer, 0, filled - at);
            drained += at;
            filled -= at;
            at = 0;
            while (filled <= ahead) {
                int read = in.read(buffer, filled, buffer.length - filled);
                if (read < 0) {
                    return;
                }
                filled += read;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public InvalidValue refused(String expected) {
        return DrawRefusal.BUNDLE_FORM.of(drained + at, expected);
    }
}
