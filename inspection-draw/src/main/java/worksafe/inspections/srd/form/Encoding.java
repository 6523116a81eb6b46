package worksafe.inspections.srd.form;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Builds the byte strings that are hashed. Every string carries its length, so that no two different lists of strings
 * give the same bytes; every integer is big-endian.
 */
public final class Encoding {

    private byte[] bytes = new byte[64];
    private int length;

    /** A label that keeps the uses of the hash apart, closed by one byte. */
    @CanIgnoreReturnValue
    public Encoding label(String label, int closing) {
        return raw(label.getBytes(StandardCharsets.US_ASCII)).u8(closing);
    }

    /** LP(text): two bytes of length, then UTF-8. */
    @CanIgnoreReturnValue
    public Encoding text(String text) {
        var utf8 = DrawText.utf8(text);
        if (utf8.length > DrawText.MAX_BYTES) {
            throw new AssertionError("texts are checked before they are encoded");
        }
        return u16(utf8.length).raw(utf8);
    }

    @CanIgnoreReturnValue
    public Encoding u16(int value) {
        return u8(value >>> 8).u8(value);
    }

    @CanIgnoreReturnValue
    public Encoding u32(int value) {
        return u16(value >>> 16).u16(value);
    }

    @CanIgnoreReturnValue
    public Encoding raw(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    public byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    @CanIgnoreReturnValue
    private Encoding u8(int value) {
        reserve(1);
        bytes[length++] = (byte) value;
        return this;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
