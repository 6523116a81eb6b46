package worksafe.platform.figures.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import worksafe.kernel.Sha256;
import worksafe.platform.service.SecretBytes;

/** A key of Ed25519 (RFC 8032), made of the 32 bytes that the services share. */
public final class ReportKey {

    /** What signatures and keys are of. */
    public static final String ALGORITHM = "Ed25519";

    private static final int BYTES = 32;
    private static final int SHOWN = 16;

    private final KeyPair pair;

    private ReportKey(KeyPair pair) {
        this.pair = pair;
    }

    /**
     * The key of those bytes.
     *
     * @param base64 32 bytes in base64
     * @throws IllegalStateException when it is anything else; it does not say what was given
     */
    public static ReportKey of(String base64) {
        var seed = SecretBytes.of("WORKSAFE_FIGURES_REPORT_KEY", base64);
        try {
            var generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
            return new ReportKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** The first digits of the SHA-256 of the public half, by which it is named. */
    public String id() {
        return Sha256.hex(pair.getPublic().getEncoded()).substring(0, SHOWN);
    }

    /** The public half as X.509 writes it (SubjectPublicKeyInfo), in base64. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    /** The signature of a text in UTF-8, in base64; the same text has the same. */
    public String sign(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the signature of a text was made with the key of that public half; false also of what is no signature or key. */
    public static boolean verifies(String publicKey, String text, String signature) {
        try {
            var key = KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            var verifying = Signature.getInstance(ALGORITHM);
            verifying.initVerify(key);
            verifying.update(text.getBytes(StandardCharsets.UTF_8));
            return verifying.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException noKeyOrSignature) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "ReportKey[" + id() + "]";
    }

    /** A key pair is made of random bytes: of these. */
    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        private Given(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] asked) {
            if (asked.length != bytes.length) {
                throw new IllegalStateException("a key of " + ALGORITHM + " has " + BYTES + " bytes");
            }
            System.arraycopy(bytes, 0, asked, 0, asked.length);
        }
    }
}
