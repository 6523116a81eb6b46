package worksafe.platform.http.signing;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What a program signs of a request.
 *
 * @param method in capitals, as sent
 * @param path as sent, not decoded
 * @param query as sent, without the question mark; empty where there is none
 * @param contentDigest digest of the body, as {@link SignatureAlgorithm#contentDigest} writes it; of no bytes where there is no body
 * @param timestamp seconds since 1970 in decimal digits
 * @param nonce 16 to 64 letters, digits, hyphens and underscores, never used twice
 * @param clientId code of the program
 */
public record SignedRequest(
        String method,
        String path,
        String query,
        String contentDigest,
        String timestamp,
        String nonce,
        String clientId) {

    /** The first line of what is signed; another way of signing would have another one. */
    public static final String VERSION = "WORKSAFE-1";

    private static final Pattern METHOD = Pattern.compile("[A-Z]{3,10}");
    private static final Pattern SEEN = Pattern.compile("[\\x21-\\x7e]*");
    private static final Pattern DIGEST = Pattern.compile("(?:sha-256|sm3)=[0-9a-f]{64}");
    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{8,11}");
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final Pattern CLIENT = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /** @throws IllegalArgumentException when a part does not have its form, so that no two requests read the same when signed */
    public SignedRequest {
        require(METHOD, method);
        require(SEEN, path);
        require(SEEN, query);
        require(DIGEST, contentDigest);
        require(SECONDS, timestamp);
        require(NONCE, nonce);
        require(CLIENT, clientId);
    }

    private static void require(Pattern form, String part) {
        if (!form.matcher(part).matches()) {
            throw new IllegalArgumentException("no part of a signed request");
        }
    }

    /** The seconds since 1970 at which it says that it was signed. */
    public long signedAt() {
        return Long.parseLong(timestamp);
    }

    /** The text that is signed: eight lines, joined by line feeds, none at the end. */
    public String canonical() {
        return String.join("\n", VERSION, method, path, query, contentDigest, timestamp, nonce, clientId);
    }

    /** The signature of the text by a key. */
    public byte[] sign(SignatureAlgorithm algorithm, byte[] key) {
        return algorithm.mac(key, canonical().getBytes(StandardCharsets.US_ASCII));
    }
}
