package worksafe.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes to be digested, put together piece by piece; integers are big-endian. */
final class Message {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);

    /** An ASCII label and the one byte behind it. */
    static Message labelled(String label, int end) {
        var message = new Message();
        message.bytes.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        message.bytes.write(end);
        return message;
    }

    /** Length in two bytes, then the UTF-8 bytes. */
    Message text(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        return u16(utf8.length).raw(utf8);
    }

    Message u16(int value) {
        bytes.write(value >>> 8);
        bytes.write(value);
        return this;
    }

    Message u32(long value) {
        return u16((int) (value >>> 16)).u16((int) value);
    }

    Message raw(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
