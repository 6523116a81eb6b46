package worksafe.gateway.openapi;

import io.vertx.core.buffer.Buffer;
import worksafe.kernel.Sha256;

/**
 * A document as it is handed out.
 *
 * @param tag its entity tag, quoted
 */
record ServedDocument(String mediaType, Buffer text, String tag) {

    private static final int TAG_DIGITS = 32;

    static ServedDocument of(String mediaType, byte[] text) {
        var tag = "\"" + Sha256.hex(text).substring(0, TAG_DIGITS) + "\"";
        return new ServedDocument(mediaType, Buffer.buffer(text), tag);
    }
}
