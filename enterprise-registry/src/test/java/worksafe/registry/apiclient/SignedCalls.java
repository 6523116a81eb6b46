package worksafe.registry.apiclient;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.signing.SignatureAlgorithm;
import worksafe.platform.http.signing.SignedRequest;

/** Calls of a program that signs, past what would write its address anew. */
final class SignedCalls {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String code;
    private final byte[] secret;
    private final SignatureAlgorithm algorithm;

    SignedCalls(String code, String secret, SignatureAlgorithm algorithm) {
        this.code = code;
        this.secret = HexFormat.of().parseHex(secret);
        this.algorithm = algorithm;
    }

    static String nonce() {
        return Uuid7.next(InstantSource.system()).toString();
    }

    /** The request as it is signed. */
    SignedRequest request(String method, String path, String query, String body, Instant at) {
        return new SignedRequest(
                method,
                path,
                query,
                algorithm.contentDigest(body.getBytes(StandardCharsets.UTF_8)),
                String.valueOf(at.getEpochSecond()),
                nonce(),
                code);
    }

    HttpResponse<String> get(String path, String query) {
        return send(request("GET", path, query, "", Instant.now()), sent -> sent, "");
    }

    /** @param sending what is sent in place of what was signed */
    HttpResponse<String> send(SignedRequest signed, UnaryOperator<SignedRequest> sending, String body) {
        return send(
                prepared(signed, sending.apply(signed)), sending.apply(signed).method(), body);
    }

    /** With a header more. */
    HttpResponse<String> sendWith(SignedRequest signed, String header, String value) {
        return send(prepared(signed, signed).header(header, value), signed.method(), "");
    }

    /** With a file as its body, which need not be the signed one. */
    HttpResponse<String> upload(SignedRequest signed, String type, String file) {
        var request = prepared(signed, signed)
                .header("Content-Type", type)
                .header("Idempotency-Key", nonce())
                .POST(HttpRequest.BodyPublishers.ofString(file, StandardCharsets.UTF_8));
        return answer(request);
    }

    private HttpRequest.Builder prepared(SignedRequest signed, SignedRequest sent) {
        var address = sent.path() + (sent.query().isEmpty() ? "" : "?" + sent.query());
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + address))
                .header("X-Client-Id", sent.clientId())
                .header("X-Timestamp", sent.timestamp())
                .header("X-Nonce", sent.nonce())
                .header("X-Content-Digest", sent.contentDigest())
                .header("X-Signature", HexFormat.of().formatHex(signed.sign(algorithm, secret)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String method, String body) {
        if (body.isEmpty()) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .header("Idempotency-Key", nonce())
                    .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        }
        return answer(request);
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
