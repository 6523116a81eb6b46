package worksafe.tlog;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** One line of signature under a note: who signed, by which key, and what. */
public final class NoteSignature {

    static final String BEGIN = "\u2014 ";
    private static final int KEY_ID = 4;

    private final String name;
    private final byte[] keyId;
    private final byte[] signature;

    NoteSignature(String name, byte[] keyId, byte[] signature) {
        this.name = name;
        this.keyId = keyId;
        this.signature = signature;
    }

    /** Reads a line without its end; empty when it is none. */
    static Optional<NoteSignature> parse(String line) {
        if (!line.startsWith(BEGIN)) {
            return Optional.empty();
        }
        var parts = line.substring(BEGIN.length()).split(" ", -1);
        if (parts.length != 2 || !isName(parts[0])) {
            return Optional.empty();
        }
        return Base64Text.decode(parts[1])
                .filter(bytes -> bytes.length > KEY_ID)
                .map(bytes -> new NoteSignature(
                        parts[0], Arrays.copyOf(bytes, KEY_ID), Arrays.copyOfRange(bytes, KEY_ID, bytes.length)));
    }

    /** Whether a key may be called so: neither blanks nor plus signs. */
    static boolean isName(String text) {
        return !text.isEmpty()
                && text.codePoints()
                        .noneMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ');
    }

    /** The name of the key. */
    public String name() {
        return name;
    }

    byte[] keyId() {
        return keyId;
    }

    byte[] signature() {
        return signature;
    }

    /** The time that a cosignature says; of one that holds. */
    Instant time() {
        return Instant.ofEpochSecond(Math.min(ByteBuffer.wrap(signature).getLong(), Instant.MAX.getEpochSecond()));
    }

    /** The line, with its end. */
    String line() {
        var bytes = Arrays.copyOf(keyId, KEY_ID + signature.length);
        System.arraycopy(signature, 0, bytes, KEY_ID, signature.length);
        return BEGIN + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
    }
}
