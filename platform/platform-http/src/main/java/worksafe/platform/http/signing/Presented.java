package worksafe.platform.http.signing;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A signed request as it came.
 *
 * @param request what is signed
 * @param signature 64 lower-case hexadecimal digits
 * @param source the address that it came from, in digits, as the gateway or the connection tells
 */
public record Presented(SignedRequest request, String signature, String source) {

    static final String CLIENT_ID = "X-Client-Id";
    static final String TIMESTAMP = "X-Timestamp";
    static final String NONCE = "X-Nonce";
    static final String CONTENT_DIGEST = "X-Content-Digest";

    /** The header by which a request is a signed one. */
    public static final String SIGNATURE = "X-Signature";

    /** Most bytes of a signed body, which is read whole before it is believed. */
    public static final int LARGEST_BODY = 4 * 1024 * 1024;

    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException when the signature does not have its form */
    public Presented {
        if (!HEXADECIMAL.matcher(signature).matches()) {
            throw new IllegalArgumentException("no signature");
        }
    }

    /** Whether somebody meant to sign a request. */
    public static boolean isSigned(HttpServerRequest request) {
        return request.headers().contains(SIGNATURE);
    }

    /** Whether all that belongs to a signature is there, once and in its form; nothing is said of whether it is good. */
    public static boolean isWellFormed(HttpServerRequest request) {
        return of(request, "").isPresent();
    }

    /** The signed request; empty where a header is missing, comes twice or does not have its form. */
    static Optional<Presented> of(HttpServerRequest request, String source) {
        var uri = request.uri();
        var mark = uri.indexOf('?');
        try {
            return Optional.of(new Presented(
                    new SignedRequest(
                            request.method().name(),
                            mark < 0 ? uri : uri.substring(0, mark),
                            mark < 0 ? "" : uri.substring(mark + 1),
                            single(request, CONTENT_DIGEST),
                            single(request, TIMESTAMP),
                            single(request, NONCE),
                            single(request, CLIENT_ID)),
                    single(request, SIGNATURE),
                    source));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static String single(HttpServerRequest request, String name) {
        var values = request.headers().getAll(name);
        if (values.size() != 1) {
            throw new IllegalArgumentException("not once: " + name);
        }
        return values.getFirst();
    }

    /** As one service asks another. */
    JsonObject json() {
        return new JsonObject()
                .put("method", request.method())
                .put("path", request.path())
                .put("query", request.query())
                .put("contentDigest", request.contentDigest())
                .put("timestamp", request.timestamp())
                .put("nonce", request.nonce())
                .put("clientId", request.clientId())
                .put("signature", signature)
                .put("source", source);
    }

    /** @throws IllegalArgumentException when something is missing or does not have its form */
    static Presented of(JsonObject json) {
        return new Presented(
                new SignedRequest(
                        text(json, "method"),
                        text(json, "path"),
                        text(json, "query"),
                        text(json, "contentDigest"),
                        text(json, "timestamp"),
                        text(json, "nonce"),
                        text(json, "clientId")),
                text(json, "signature"),
                text(json, "source"));
    }

    private static String text(JsonObject json, String name) {
        if (json.getValue(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no " + name);
    }
}
