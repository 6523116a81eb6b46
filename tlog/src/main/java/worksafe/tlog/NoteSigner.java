package worksafe.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;

/** A key of Ed25519 that signs notes under a name. */
public final class NoteSigner {

    private final NoteKey key;
    private final KeyPair pair;

    private NoteSigner(NoteKey key, KeyPair pair) {
        this.key = key;
        this.pair = pair;
    }

    /** A log's key. The origin of its checkpoints is its name. */
    public static NoteSigner ofLog(String name, byte[] secret) {
        return of(name, NoteKey.Kind.LOG, secret);
    }

    /** A witness's key. */
    public static NoteSigner ofWitness(String name, byte[] secret) {
        return of(name, NoteKey.Kind.COSIGNATURE, secret);
    }

    /**
     * The key that follows from its 32 secret bytes (RFC 8032, section 5.1.5).
     *
     * @throws IllegalArgumentException when there are not 32, or the name is none
     */
    private static NoteSigner of(String name, NoteKey.Kind kind, byte[] secret) {
        var pair = Ed25519.pair(secret);
        return new NoteSigner(NoteKey.of(name, kind, pair.getPublic()), pair);
    }

    /** The public half. */
    public NoteKey key() {
        return key;
    }

    /**
     * Signs a text.
     *
     * @param text whole lines
     * @param now said by a witness, in whole seconds; a log says no time
     */
    public NoteSignature sign(String text, Instant now) {
        byte[] signature;
        if (key.kind() == NoteKey.Kind.LOG) {
            signature = ed25519(text);
        } else {
            long time = now.getEpochSecond();
            signature = ByteBuffer.allocate(Long.BYTES + Ed25519.SIGNATURE_BYTES)
                    .putLong(time)
                    .put(ed25519(NoteKey.cosigned(time, text)))
                    .array();
        }
        return new NoteSignature(key.name(), key.id(), signature);
    }

    private byte[] ed25519(String text) {
        return Ed25519.sign(pair.getPrivate(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** The public half only. */
    @Override
    public String toString() {
        return key.toString();
    }
}
