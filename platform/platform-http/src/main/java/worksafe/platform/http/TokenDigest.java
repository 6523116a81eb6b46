package worksafe.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sha256;

/**
 * SHA-256 of a whole bearer token, its signature included. What is known of a token is kept under this: a key of 32 bytes,
 * however long the token, and no token shares what is known of another. It hides nothing: the identity that is kept under it
 * holds the token itself.
 */
record TokenDigest(long first, long second, long third, long fourth) {

    private static final String KEY = TokenDigest.class.getName();
    private static final String SCHEME = "bearer ";

    /** Of the request's token; null without one, and for a request with several authorizations, which is refused. */
    static @Nullable TokenDigest of(RoutingContext context) {
        TokenDigest known = context.get(KEY);
        if (known != null) {
            return known;
        }
        var headers = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (headers.size() != 1 || !headers.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        var digest = of(headers.getFirst().substring(SCHEME.length()));
        context.put(KEY, digest);
        return digest;
    }

    /** The token of a request that {@link #of(RoutingContext)} knows one of; empty otherwise. */
    static String bearer(RoutingContext context) {
        var header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        return header == null || header.length() < SCHEME.length()
                ? ""
                : header.substring(SCHEME.length()).strip();
    }

    static TokenDigest of(String token) {
        var bytes = ByteBuffer.wrap(Sha256.digest().digest(token.getBytes(StandardCharsets.UTF_8)));
        return new TokenDigest(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    }
}
