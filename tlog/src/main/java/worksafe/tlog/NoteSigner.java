package worksafe.tlog;

import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
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
        if (secret.length != NoteKey.KEY_BYTES) {
            throw new IllegalArgumentException(
                    "a key is made of " + NoteKey.KEY_BYTES + " bytes, not " + secret.length);
        }
        try {
            var generator = KeyPairGenerator.getInstance(NoteKey.ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Given(secret.clone()));
            var pair = generator.generateKeyPair();
            return new NoteSigner(NoteKey.of(name, kind, pair.getPublic()), pair);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + NoteKey.ALGORITHM, e);
        }
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
            signature = ByteBuffer.allocate(Long.BYTES + NoteKey.SIGNATURE_BYTES)
                    .putLong(time)
                    .put(ed25519(NoteKey.cosigned(time, text)))
                    .array();
        }
        return new NoteSignature(key.name(), key.id(), signature);
    }

    private byte[] ed25519(String text) {
        try {
            var signature = Signature.getInstance(NoteKey.ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half only. */
    @Override
    public String toString() {
        return key.toString();
    }

    /** A pair is made of random bytes: of these. */
    private static final class Given extends SecureRandom {

        @Serial
        private static final long serialVersionUID = 1;

        private final byte[] bytes;

        private Given(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] asked) {
            if (asked.length != bytes.length) {
                throw new IllegalStateException("asked for " + asked.length + " bytes");
            }
            System.arraycopy(bytes, 0, asked, 0, asked.length);
        }
    }
}
