package worksafe.inspections.srd;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import worksafe.inspections.srd.form.DrawRefusal;

/**
 * The secret of one contributor: 32 random bytes. It stays with the supervisor until the visits are over, because all
 * nonces and the public beacon together tell who was drawn; therefore it never prints itself.
 */
public final class Nonce {

    private static final int LENGTH = 32;
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
