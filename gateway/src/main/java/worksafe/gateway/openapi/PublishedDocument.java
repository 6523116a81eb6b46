package worksafe.gateway.openapi;

import io.vertx.core.buffer.Buffer;
import worksafe.kernel.Sha256;

/**
 * A document as it is served.
 *
 * @param tag its entity tag, quoted
 */
record PublishedDocument(String mediaType, Buffer text, String tag) {

    private static final int TAG_DIGITS = 32;

    static PublishedDocument of(String mediaType, byte[] text) {
        var tag = "\"" + Sha256.hex(text).substring(0, TAG_DIGITS) + "\"";
        return new PublishedDocument(mediaType, Buffer.buffer(text), tag);
    }
}
