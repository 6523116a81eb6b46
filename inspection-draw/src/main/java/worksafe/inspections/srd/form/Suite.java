package worksafe.inspections.srd.form;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The hash function a draw is computed with; everything else is the same in both suites. Both give 32 bytes.
 *
 * <p>SM3 (GB/T 32905) is for places whose cryptography must be national; it takes two to three times as long.
 */
@Schema(name = "DrawSuite")
public enum Suite {
    SHA256("SRD-1/SHA256", "SHA-256", "HmacSHA256"),
    SM3("SRD-1/SM3", "SM3", "HMACSM3");

    private final String id;
    private final String digest;
    private final String mac;

    Suite(String id, String digest, String mac) {
        this.id = id;
        this.digest = digest;
        this.mac = mac;
    }

    /** The name under which a sealed record states its suite, for example {@code SRD-1/SHA256}. */
    public String id() {
        return id;
    }

    /**
     * The suite that a sealed record names.
     *
     * @throws worksafe.kernel.InvalidValue {@code draw-suite-unknown}
     */
    public static Suite ofId(String id) {
        for (var suite : values()) {
            if (suite.id.equals(id)) {
                return suite;
            }
        }
        throw DrawRefusal.SUITE_UNKNOWN.of(id);
    }

    /** H(bytes). */
    public Digest hash(byte[] bytes) {
        return Digest.of(digest().digest(bytes));
    }

    /** A hash for one thread, to be reused. */
    public MessageDigest digest() {
        try {
            return this == SM3
                    ? MessageDigest.getInstance(digest, NationalAlgorithms.PROVIDER)
                    : MessageDigest.getInstance(digest);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("no " + digest + " on this machine", missing);
        }
    }

    /** HMAC-H under a key, for one thread, to be reused. */
    public Mac mac(Digest key) {
        try {
            var keyed = this == SM3 ? Mac.getInstance(mac, NationalAlgorithms.PROVIDER) : Mac.getInstance(mac);
            keyed.init(new SecretKeySpec(key.bytes(), mac));
            return keyed;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("no " + mac + " on this machine", missing);
        }
    }

    /** Loaded only where SM3 is used; not registered, so that no other code changes its provider. */
    private static final class NationalAlgorithms {
        static final Provider PROVIDER = new BouncyCastleProvider();
    }
}
