package worksafe.platform.duties.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** SM4 (GB/T 32907) and SM3 (GB/T 32905), which the JDK lacks. */
final class NationalCryptography {

    private static final int SM4_KEY_BYTES = 16;
    private static final byte[] LABEL = "worksafe-personal-data:SM4-GCM".getBytes(StandardCharsets.US_ASCII);

    private NationalCryptography() {}

    /** SM4-GCM (GB/T 36624), for one value. */
    static Cipher sm4Gcm() throws GeneralSecurityException {
        return Cipher.getInstance("SM4/GCM/NoPadding", Unregistered.PROVIDER);
    }

    /** The SM4 key of a configured one: HKDF under a label of its own. */
    static SecretKeySpec sm4Key(byte[] configured) {
        return new SecretKeySpec(hkdf(configured, LABEL, SM4_KEY_BYTES), "SM4");
    }

    /** HKDF (RFC 5869) over HMAC-SM3, without salt. */
    static byte[] hkdf(byte[] secret, byte[] label, int length) {
        var derivation = new HKDFBytesGenerator(new SM3Digest());
        derivation.init(new HKDFParameters(secret, null, label));
        var derived = new byte[length];
        derivation.generateBytes(derived, 0, length);
        return derived;
    }

    /** Loaded only where a value of SM4 is met; not registered, so that no other code changes its provider. */
    private static final class Unregistered {
        static final Provider PROVIDER = new BouncyCastleProvider();
    }
}
