package worksafe.inspections.srd.form;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Thirty-two bytes that a hash gave: a root, a commitment, a seal, a ticket. Ordered as byte strings. */
public final class Digest implements Comparable<Digest> {

    public static final int LENGTH = 32;

    /** Stands for the previous seal where an authority has none: its first draw. */
    public static final Digest NONE = new Digest(new byte[LENGTH]);

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws worksafe.kernel.InvalidValue {@code draw-digest-shape} when there are not 32 bytes */
    public static Digest of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw DrawRefusal.DIGEST_SHAPE.of(HexFormat.of().formatHex(bytes));
        }
        return new Digest(bytes.clone());
    }

    /**
     * Reads 64 lower-case hexadecimal digits; capitals are refused, so that a digest has one spelling.
     *
     * @throws worksafe.kernel.InvalidValue {@code draw-digest-shape}
     */
    public static Digest ofHex(String hex) {
        if (!HEX.matcher(hex).matches()) {
            throw DrawRefusal.DIGEST_SHAPE.of(hex);
        }
        return new Digest(HexFormat.of().parseHex(hex));
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public int compareTo(Digest other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The same as {@link #hex()}. */
    @Override
    public String toString() {
        return hex();
    }
}
