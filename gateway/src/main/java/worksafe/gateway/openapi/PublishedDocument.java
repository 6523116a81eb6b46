package worksafe.gateway.openapi;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import worksafe.kernel.Sha256;
import worksafe.platform.http.EntityTag;

/**
 * A document as it is served.
 *
 * @param packed the same as gzip
 * @param tag its entity tag, however it is packed
 */
record PublishedDocument(String mediaType, Buffer text, Buffer packed, EntityTag tag) {

    private static final int TAG_DIGITS = 32;

    static PublishedDocument of(String mediaType, byte[] text) {
        var tag = EntityTag.quoted(Sha256.hex(text).substring(0, TAG_DIGITS));
        return new PublishedDocument(mediaType, Buffer.buffer(text), Buffer.buffer(gzip(text)), tag);
    }

    private static byte[] gzip(byte[] text) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
