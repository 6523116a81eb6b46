package worksafe.tlog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** A SHA-256 hash of a tree (RFC 6962, section 2.1): of a leaf, of the two hashes below it, or of nothing. */
public final class Hash {

    /** How many bytes a hash has. */
    public static final int BYTES = 32;

    /** The root of a tree without leaves. */
    public static final Hash EMPTY = new Hash(digest().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The hash that those bytes are.
     *
     * @throws IllegalArgumentException when there are not 32
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash has " + BYTES + " bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** The hash of a leaf that consists of those bytes. */
    public static Hash leaf(byte[] entry) {
        var digest = digest();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    /** The hash above two hashes. */
    static Hash node(Hash left, Hash right) {
        var digest = digest();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** The hash at a place of a tile. */
    static Hash at(byte[] tile, int position) {
        return new Hash(Arrays.copyOfRange(tile, position * BYTES, (position + 1) * BYTES));
    }

    /** The hash that a line of base64 says, in its one spelling. */
    static Optional<Hash> parse(String base64) {
        return Base64Text.decode(base64).filter(bytes -> bytes.length == BYTES).map(Hash::new);
    }

    /** Its 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    void copyTo(byte[] tile, int position) {
        System.arraycopy(bytes, 0, tile, position * BYTES, BYTES);
    }

    boolean isAt(byte[] tile, int position) {
        return Arrays.equals(bytes, 0, BYTES, tile, position * BYTES, (position + 1) * BYTES);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In base64, as checkpoints write it. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
