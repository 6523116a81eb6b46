package worksafe.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** The public key of an audit log, or of a witness that countersigns one (C2SP signed-note, tlog-cosignature). */
public final class LogKey {

    private static final int LOG = 1;
    private static final int COSIGNATURE = 4;
    private static final int ID_BYTES = 4;
    private static final int KEY_BYTES = 32;
    private static final int SIGNATURE_BYTES = 64;

    /** What RFC 8410 writes before a key of Ed25519. */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final int kind;
    private final byte[] id;
    private final PublicKey key;

    private LogKey(String name, int kind, byte[] id, PublicKey key) {
        this.name = name;
        this.kind = kind;
        this.id = id;
        this.key = key;
    }

    /**
     * Reads a key as it is handed around: name, number and bytes with plus signs between them.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static LogKey parse(String text) {
        var parts = text.strip().split("\\+", 3);
        var typed = parts.length == 3 ? decoded(parts[2]).orElse(new byte[0]) : new byte[0];
        if (typed.length != 1 + KEY_BYTES || typed[0] != LOG && typed[0] != COSIGNATURE) {
            throw new IllegalArgumentException("a key is name+number+bytes, of Ed25519");
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((parts[0] + "\n").getBytes(StandardCharsets.UTF_8));
            var id = Arrays.copyOf(digest.digest(typed), ID_BYTES);
            if (!HexFormat.of().formatHex(id).equals(parts[1])) {
                throw new IllegalArgumentException("a key has the number that follows from its name and bytes");
            }
            var encoded = ByteBuffer.allocate(PREFIX.length + KEY_BYTES)
                    .put(PREFIX)
                    .put(typed, 1, KEY_BYTES)
                    .array();
            var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            return new LogKey(parts[0], typed[0], id, key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a key is one of Ed25519", e);
        }
    }

    /** The name that it signs under; that of a log is its origin. */
    String name() {
        return name;
    }

    boolean isOfLog() {
        return kind == LOG;
    }

    /**
     * The time that a signature says, in seconds since 1970; 0 of a log, which says none.
     *
     * @param line a line below a note
     * @return empty where the key did not make it
     */
    Optional<Long> signed(String text, String line) {
        var before = "— " + name + " ";
        var bytes = line.startsWith(before)
                ? decoded(line.substring(before.length())).orElse(new byte[0])
                : new byte[0];
        var time = isOfLog() ? 0 : Long.BYTES;
        if (bytes.length != ID_BYTES + time + SIGNATURE_BYTES || !Arrays.equals(bytes, 0, ID_BYTES, id, 0, ID_BYTES)) {
            return Optional.empty();
        }
        var seconds =
                isOfLog() ? 0 : ByteBuffer.wrap(bytes, ID_BYTES, Long.BYTES).getLong();
        var said = isOfLog() ? text : "cosignature/v1\ntime " + seconds + "\n" + text;
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(said.getBytes(StandardCharsets.UTF_8));
            return seconds >= 0 && verifier.verify(bytes, ID_BYTES + time, SIGNATURE_BYTES)
                    ? Optional.of(seconds)
                    : Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** Base64 in its one spelling. */
    static Optional<byte[]> decoded(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            return Base64.getEncoder().encodeToString(bytes).equals(base64) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
