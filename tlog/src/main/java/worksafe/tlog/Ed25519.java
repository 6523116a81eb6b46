package worksafe.tlog;

import java.io.Serial;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;

/** Signatures by Ed25519 (RFC 8032), with keys that are kept as their 32 secret bytes. */
public final class Ed25519 {

    /** What signatures and keys are of. */
    public static final String ALGORITHM = "Ed25519";

    /** Of a secret, and of a public key as it stands after what X.509 writes before it. */
    static final int KEY_BYTES = 32;

    static final int SIGNATURE_BYTES = 64;

    private Ed25519() {}

    /**
     * The key that follows from its secret bytes (RFC 8032, section 5.1.5).
     *
     * @throws IllegalArgumentException when there are not 32
     */
    public static KeyPair pair(byte[] secret) {
        if (secret.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key is made of " + KEY_BYTES + " bytes, not " + secret.length);
        }
        try {
            var generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Given(secret.clone()));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /**
     * The public half as X.509 writes it (SubjectPublicKeyInfo, RFC 8410).
     *
     * @throws IllegalArgumentException when it is none of Ed25519
     */
    public static PublicKey publicKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no key of " + ALGORITHM, e);
        }
    }

    /** The 64 bytes of a signature; the same message has the same. */
    public static byte[] sign(PrivateKey key, byte[] message) {
        try {
            var signing = Signature.getInstance(ALGORITHM);
            signing.initSign(key);
            signing.update(message);
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the signature of a message was made with the secret of that key; false also of what is no signature. */
    public static boolean verifies(PublicKey key, byte[] message, byte[] signature) {
        try {
            var verifying = Signature.getInstance(ALGORITHM);
            verifying.initVerify(key);
            verifying.update(message);
            return verifying.verify(signature);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
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
