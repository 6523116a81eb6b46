package worksafe.registry.bureau.sender;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.HmacSha256;

/**
 * The key by which a sender signs: 32 random bytes, told once, in hexadecimal. Signed is {@code <seconds>.<body>}, and the header
 * reads {@code t=<seconds>,v1=<HMAC-SHA256 in hexadecimal>}.
 */
final class SenderKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern HEADER = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");

    private final String hex;

    private SenderKey(String hex) {
        this.hex = hex;
    }

    static SenderKey random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SenderKey(HexFormat.of().formatHex(bytes));
    }

    /** As it was sealed. */
    static SenderKey of(String hex) {
        return new SenderKey(hex);
    }

    /** As the sender is told it. */
    String hex() {
        return hex;
    }

    /** What a sender writes into the header. */
    String sign(byte[] body, Instant at) {
        return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac(at.getEpochSecond(), body));
    }

    /**
     * Whether the header is this key's word for the body.
     *
     * @param tolerated how far the sender's clock may be from ours
     */
    boolean isSignature(@Nullable String header, byte[] body, Instant now, Duration tolerated) {
        var read = HEADER.matcher(header == null ? "" : header.strip());
        if (!read.matches()) {
            return false;
        }
        var seconds = Long.parseLong(read.group(1));
        var age = Duration.ofSeconds(Math.abs(now.getEpochSecond() - seconds));
        return age.compareTo(tolerated) <= 0
                && MessageDigest.isEqual(HexFormat.of().parseHex(read.group(2)), mac(seconds, body));
    }

    /** The moment that a header names which {@link #isSignature} holds for good; its word only once it does. */
    static Instant signedAt(@Nullable String header) {
        var read = HEADER.matcher(header == null ? "" : header.strip());
        if (!read.matches()) {
            throw new IllegalArgumentException("no signature");
        }
        return Instant.ofEpochSecond(Long.parseLong(read.group(1)));
    }

    private byte[] mac(long seconds, byte[] body) {
        return HmacSha256.mac(HexFormat.of().parseHex(hex), (seconds + ".").getBytes(StandardCharsets.US_ASCII), body);
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "SenderKey[…]";
    }
}
