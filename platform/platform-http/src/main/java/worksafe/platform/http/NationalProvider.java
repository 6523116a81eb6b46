package worksafe.platform.http;

import java.security.Provider;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** What national algorithms are made of that the JDK lacks, by Bouncy Castle. */
public final class NationalProvider {

    private NationalProvider() {}

    /** For SM2 and SM4. It is not registered, so that no other code changes its provider. */
    public static Provider unregistered() {
        return Unregistered.PROVIDER;
    }

    /** HKDF (RFC 5869) over HMAC-SM3 (GB/T 32905), without salt. */
    public static byte[] hkdf(byte[] secret, byte[] label, int length) {
        var derivation = new HKDFBytesGenerator(new SM3Digest());
        derivation.init(new HKDFParameters(secret, null, label));
        var derived = new byte[length];
        derivation.generateBytes(derived, 0, length);
        return derived;
    }

    /** Loaded only where SM2 or SM4 is met. */
    private static final class Unregistered {
        static final Provider PROVIDER = new BouncyCastleProvider();
    }
}
