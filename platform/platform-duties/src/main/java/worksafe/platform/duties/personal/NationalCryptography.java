package worksafe.platform.duties.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import worksafe.platform.http.NationalProvider;

/** SM4 (GB/T 32907), which the JDK lacks. */
final class NationalCryptography {

    private static final int SM4_KEY_BYTES = 16;
    private static final byte[] LABEL = "worksafe-personal-data:SM4-GCM".getBytes(StandardCharsets.US_ASCII);

    private NationalCryptography() {}

    /** SM4-GCM (GB/T 36624), for one value. */
    static Cipher sm4Gcm() throws GeneralSecurityException {
        return Cipher.getInstance("SM4/GCM/NoPadding", NationalProvider.unregistered());
    }

    /** The SM4 key of a configured one: HKDF under a label of its own. */
    static SecretKeySpec sm4Key(byte[] configured) {
        return new SecretKeySpec(NationalProvider.hkdf(configured, LABEL, SM4_KEY_BYTES), "SM4");
    }
}
