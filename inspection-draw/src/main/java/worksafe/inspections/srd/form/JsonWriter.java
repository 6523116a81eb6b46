package worksafe.inspections.srd.form;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes JSON in the spelling of RFC 8785: no white space, integers only, and of all escapes only the necessary ones,
 * which are few, because texts with other control characters than tabs and ends of lines never come so far. The order of
 * the names is the caller's.
 */
public final class JsonWriter {

    private static final int DRAIN_AT = 1 << 16;

    private byte[] bytes = new byte[512];
    private int length;
    private boolean comma;

    @CanIgnoreReturnValue
    public JsonWriter begin(char bracket) {
        separate();
        put(bracket);
        comma = false;
        return this;
    }

    @CanIgnoreReturnValue
    public JsonWriter end(char bracket) {
        put(bracket);
        comma = true;
        return this;
    }

    @CanIgnoreReturnValue
    public JsonWriter name(String name) {
        text(name);
        put(':');
        comma = false;
        return this;
    }

    @CanIgnoreReturnValue
    public JsonWriter text(String text) {
        separate();
        put('"');
        for (byte b : DrawText.utf8(text)) {
            escape(b);
        }
        put('"');
        comma = true;
        return this;
    }

    @CanIgnoreReturnValue
    public JsonWriter digest(Digest digest) {
        return text(digest.hex());
    }

    @CanIgnoreReturnValue
    public JsonWriter number(long number) {
        separate();
        for (byte b : Long.toString(number).getBytes(StandardCharsets.US_ASCII)) {
            put(b);
        }
        comma = true;
        return this;
    }

    /** All that was written and not yet drained. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Passes on what has gathered, once it is worth it, so that a long list needs little memory. */
    public void drainTo(OutputStream out) throws IOException {
        if (length >= DRAIN_AT) {
            drainAllTo(out);
        }
    }

    public void drainAllTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    private void separate() {
        if (comma) {
            put(',');
        }
    }

    private void escape(byte b) {
        switch (b) {
            case '"', '\\' -> put('\\').put(b);
            case '\t' -> put('\\').put('t');
            case '\n' -> put('\\').put('n');
            case '\r' -> put('\\').put('r');
            default -> put(b);
        }
    }

    @CanIgnoreReturnValue
    private JsonWriter put(int b) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) b;
        return this;
    }
}
