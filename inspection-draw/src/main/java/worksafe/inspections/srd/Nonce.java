package worksafe.inspections.srd;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import worksafe.inspections.srd.form.DrawRefusal;

/**
 * The secret of one contributor: 32 random bytes. It stays with the supervisor until the visits are over, because all
 * nonces and the public beacon together tell who was drawn; therefore it never prints itself.
 */
public final class Nonce {

    private static final int LENGTH = 32;
    /** Random bytes have some 30 values. */
    private static final int FEWEST_VALUES = 12;

    /** SHA-256 and SM3 of the empty string. */
    private static final Set<String> DIGESTS_OF_NOTHING = Set.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b");

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    private final byte[] bytes;

    private Nonce(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws worksafe.kernel.InvalidValue {@code draw-nonce-shape} when there are not 32 bytes */
    public static Nonce of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw DrawRefusal.NONCE_SHAPE.of();
        }
        return new Nonce(bytes.clone());
    }

    /** @throws worksafe.kernel.InvalidValue {@code draw-nonce-shape} for anything but 64 lower-case digits */
    public static Nonce ofHex(String hex) {
        if (!HEX.matcher(hex).matches()) {
            throw DrawRefusal.NONCE_SHAPE.of();
        }
        return new Nonce(HexFormat.of().parseHex(hex));
    }

    /** A fresh one; the randomness is the caller's. */
    public static Nonce random(SecureRandom random) {
        var bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new Nonce(bytes);
    }

    /**
     * Whether it can be guessed: bytes of a short period or in steady steps, of few values, that are readable text, or the
     * digest of nothing. Of 32 random bytes it is true less than once in 10^13. The proof does not ask: what was once sealed stays
     * verifiable.
     */
    public boolean isDegenerate() {
        return repeats() || counts() || isReadable() || values() < FEWEST_VALUES || DIGESTS_OF_NOTHING.contains(hex());
    }

    private boolean repeats() {
        return IntStream.rangeClosed(1, LENGTH / 2)
                .anyMatch(period -> IntStream.range(period, LENGTH).allMatch(i -> bytes[i] == bytes[i - period]));
    }

    private boolean counts() {
        var step = (byte) (bytes[1] - bytes[0]);
        return IntStream.range(1, LENGTH).allMatch(i -> (byte) (bytes[i] - bytes[i - 1]) == step);
    }

    private boolean isReadable() {
        return IntStream.range(0, LENGTH).allMatch(i -> bytes[i] >= ' ' && bytes[i] <= '~');
    }

    private long values() {
        return IntStream.range(0, LENGTH).map(i -> bytes[i]).distinct().count();
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** 64 lower-case hexadecimal digits: the secret itself. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Nonce that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Says that there is one, not which. */
    @Override
    public String toString() {
        return "Nonce[withheld]";
    }
}
