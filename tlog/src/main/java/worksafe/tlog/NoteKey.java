package worksafe.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The public half of a key that signs notes, with the name that it signs under. */
public final class NoteKey {

    /** What a signature under a note says. */
    public enum Kind {
        /** The log says so itself: Ed25519 over the text. */
        LOG(1),
        /** A witness saw it, at a time, as the consistent largest of this log: Ed25519 over time and text (tlog-cosignature v1). */
        COSIGNATURE(4);

        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }
    }

    /** What X.509 writes before the 32 bytes of a key of Ed25519 (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int ID_BYTES = 4;

    private final String name;
    private final Kind kind;
    private final byte[] bytes;
    private final PublicKey key;

    private NoteKey(String name, Kind kind, byte[] bytes, PublicKey key) {
        if (!NoteSignature.isName(name)) {
            throw new IllegalArgumentException("a key is called by one word without a plus sign");
        }
        this.name = name;
        this.kind = kind;
        this.bytes = bytes;
        this.key = key;
    }

    static NoteKey of(String name, Kind kind, PublicKey key) {
        var encoded = key.getEncoded();
        return new NoteKey(name, kind, Arrays.copyOfRange(encoded, X509.length, encoded.length), key);
    }

    /**
     * Reads a key as it is handed around: name, number and bytes with plus signs between them, as signed-note describes it.
     *
     * @throws IllegalArgumentException when it is none, or none of Ed25519
     */
    public static NoteKey parse(String text) {
        var parts = text.strip().split("\\+", 3);
        var bytes = Base64Text.decode(parts.length == 3 ? parts[2] : "").orElse(new byte[0]);
        if (bytes.length != 1 + Ed25519.KEY_BYTES) {
            throw new IllegalArgumentException("a key is name+number+bytes, of " + Ed25519.ALGORITHM);
        }
        for (var kind : Kind.values()) {
            if (kind.code == bytes[0]) {
                var key = of(parts[0], kind, publicKey(Arrays.copyOfRange(bytes, 1, bytes.length)));
                if (key.toString().equals(text.strip())) {
                    return key;
                }
            }
        }
        throw new IllegalArgumentException("a key has the number that follows from its name and bytes");
    }

    private static PublicKey publicKey(byte[] bytes) {
        var encoded = ByteBuffer.allocate(X509.length + Ed25519.KEY_BYTES)
                .put(X509)
                .put(bytes)
                .array();
        return Ed25519.publicKey(encoded);
    }

    /** The name that it signs under; that of a log is the log's origin. */
    public String name() {
        return name;
    }

    /** What its signatures say. */
    public Kind kind() {
        return kind;
    }

    /** The first four bytes of a SHA-256 of name, kind and key. They tell keys apart and prove nothing. */
    byte[] id() {
        var digest = Hash.digest();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(kind.code);
        return Arrays.copyOf(digest.digest(bytes), ID_BYTES);
    }

    boolean isOf(NoteSignature signature) {
        return signature.name().equals(name) && Arrays.equals(signature.keyId(), id());
    }

    boolean verifies(String text, NoteSignature signature) {
        var made = ByteBuffer.wrap(signature.signature());
        if (made.remaining() != (kind == Kind.LOG ? 0 : Long.BYTES) + Ed25519.SIGNATURE_BYTES) {
            return false;
        }
        var signed = text;
        if (kind == Kind.COSIGNATURE) {
            long time = made.getLong();
            if (time < 0) {
                return false;
            }
            signed = cosigned(time, text);
        }
        var ed25519 = new byte[made.remaining()];
        made.get(ed25519);
        return Ed25519.verifies(key, signed.getBytes(StandardCharsets.UTF_8), ed25519);
    }

    /** What a witness signs at a time in seconds since 1970. */
    static String cosigned(long time, String text) {
        return "cosignature/v1\ntime " + time + "\n" + text;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        var typed =
                ByteBuffer.allocate(1 + bytes.length).put(kind.code).put(bytes).array();
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }
}
