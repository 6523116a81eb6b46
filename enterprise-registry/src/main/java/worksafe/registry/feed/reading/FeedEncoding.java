package worksafe.registry.feed.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The encodings in which bureaus send files. The header decides: its Chinese words are right in one of them only. In both,
 * no byte of a longer character looks like a comma, a quote or a line end.
 */
public enum FeedEncoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    GB18030("GB18030", Charset.forName("GB18030"));

    public static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String label;
    private final Charset charset;

    FeedEncoding(String label, Charset charset) {
        this.label = label;
        this.charset = charset;
    }

    public String label() {
        return label;
    }

    public Charset charset() {
        return charset;
    }

    /** The text of the bytes, if all of them are characters of this encoding. */
    Optional<String> strictly(ByteBuffer bytes) {
        try {
            // A fresh decoder reports malformed input instead of replacing it.
            return Optional.of(charset.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }
}
