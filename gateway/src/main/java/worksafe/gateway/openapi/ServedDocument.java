package worksafe.gateway.openapi;

import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A document as it is handed out.
 *
 * @param tag its entity tag, quoted
 */
record ServedDocument(String mediaType, Buffer text, String tag) {

    private static final int TAG_BYTES = 16;

    static ServedDocument of(String mediaType, byte[] text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text);
            var tag = "\"" + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + "\"";
            return new ServedDocument(mediaType, Buffer.buffer(text), tag);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
