package worksafe.platform.figures.signing;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Base64;
import worksafe.kernel.Sha256;
import worksafe.platform.http.SecretBytes;

/** A key of Ed25519 (RFC 8032) or SM2 (GB/T 32918), made of the 32 bytes that the services share. */
public final class ReportKey {

    private static final int SHOWN = 16;

    private final ReportAlgorithm algorithm;
    private final KeyPair pair;

    private ReportKey(ReportAlgorithm algorithm, KeyPair pair) {
        this.algorithm = algorithm;
        this.pair = pair;
    }

    /**
     * The key of those bytes.
     *
     * @param base64 32 bytes in base64
     * @throws IllegalStateException when it is anything else; it does not say what was given
     */
    static ReportKey of(ReportAlgorithm algorithm, String base64) {
        return new ReportKey(algorithm, algorithm.pair(SecretBytes.of("WORKSAFE_FIGURES_REPORT_KEY", base64)));
    }

    /** What it signs by, {@code Ed25519} or {@code SM2}. */
    public String algorithm() {
        return algorithm.title();
    }

    /** The first digits of the SHA-256 of the public half, by which it is named. */
    public String id() {
        return Sha256.hex(pair.getPublic().getEncoded()).substring(0, SHOWN);
    }

    /** The public half as X.509 writes it (SubjectPublicKeyInfo), in base64. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    /** The signature of a text in UTF-8, in base64; by Ed25519 the same text has the same, by SM2 another one each time. */
    public String sign(String text) {
        return Base64.getEncoder()
                .encodeToString(algorithm.sign(pair.getPrivate(), text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether the signature of a text was made with the key of that public half; false also of what is no signature or key. */
    public static boolean verifies(String publicKey, String text, String signature) {
        try {
            var key = Base64.getDecoder().decode(publicKey);
            return ReportAlgorithm.ofKey(key)
                    .verifies(
                            key,
                            text.getBytes(StandardCharsets.UTF_8),
                            Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException noKeyOrSignature) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "ReportKey[" + id() + "]";
    }
}
