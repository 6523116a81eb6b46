package worksafe.gateway.answer;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import worksafe.kernel.Sha256;
import worksafe.platform.http.EntityTag;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.Problems;

/**
 * A document as it is served.
 *
 * @param packed the same as gzip
 * @param tag the entity tag of the text
 * @param packedTag that of what is packed: other bytes have another tag (RFC 9110 §8.8.3)
 */
public record PublishedDocument(String mediaType, Buffer text, Buffer packed, EntityTag tag, EntityTag packedTag) {

    private static final int TAG_DIGITS = 32;

    public static PublishedDocument of(String mediaType, byte[] text) {
        var digest = Sha256.hex(text).substring(0, TAG_DIGITS);
        return new PublishedDocument(
                mediaType,
                Buffer.buffer(text),
                Buffer.buffer(gzip(text)),
                EntityTag.quoted(digest),
                EntityTag.quoted(digest + "-gzip"));
    }

    /** Answers with it, or says that the client has it already; the client asks every time. */
    public void hand(RoutingContext context, Problems problems) {
        hand(context, problems, "no-cache");
    }

    /** The same; {@code caching} says for how long the client, and whoever stands between, need not ask. */
    public void hand(RoutingContext context, Problems problems, String caching) {
        var request = context.request();
        if (!Accepted.takes(request.headers().getAll(HttpHeaders.ACCEPT), mediaType)) {
            problems.write(context, HttpProblem.NOT_ACCEPTABLE, request.path());
            return;
        }
        var isPacked = Accepted.unpacks(request.headers().getAll(HttpHeaders.ACCEPT_ENCODING));
        var own = isPacked ? packedTag : tag;
        var other = isPacked ? tag : packedTag;
        var response = context.response()
                .putHeader(HttpHeaders.ETAG, own.value())
                .putHeader(HttpHeaders.VARY, "Accept, Accept-Encoding")
                .putHeader(HttpHeaders.CACHE_CONTROL, caching);
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (own.isKnown(known)) {
            var unused = response.setStatusCode(304).end();
            return;
        }
        if (other.isKnown(known)) {
            // Who has it in the other form has what it says, and finds it by that tag.
            var unused = response.putHeader(HttpHeaders.ETAG, other.value())
                    .setStatusCode(304)
                    .end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, mediaType);
        var body = text;
        if (isPacked) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            body = packed;
        }
        if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()));
            var unused = response.end();
        } else {
            var unused = response.end(body);
        }
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
