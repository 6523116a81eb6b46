package worksafe.platform.figures.signing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.jcajce.spec.SM2ParameterSpec;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.spec.ECNamedCurveParameterSpec;
import org.bouncycastle.jce.spec.ECPrivateKeySpec;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import worksafe.platform.http.NationalProvider;

/**
 * Signatures of SM2 over SM3 (GB/T 32918.2), on the curve of GB/T 32918.5 and with the identity that GM/T 0009 gives where none is
 * agreed upon. Two signatures of a message differ.
 */
final class Sm2 {

    private static final byte[] IDENTITY = "1234567812345678".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LABEL = "worksafe-figures-report:SM2".getBytes(StandardCharsets.US_ASCII);

    /** Half as many again as the order of the curve has, so that the remainder prefers no number. */
    private static final int DERIVED_BYTES = 48;

    private static final Provider PROVIDER = NationalProvider.unregistered();

    private static final ECNamedCurveParameterSpec CURVE = ECNamedCurveTable.getParameterSpec("sm2p256v1");

    private Sm2() {}

    /** The key that follows from secret bytes: HKDF (RFC 5869) over HMAC-SM3 without salt, then 1 to n - 2. */
    static KeyPair pair(byte[] secret) {
        var number = new BigInteger(1, NationalProvider.hkdf(secret, LABEL, DERIVED_BYTES))
                .mod(CURVE.getN().subtract(BigInteger.TWO))
                .add(BigInteger.ONE);
        var point = new FixedPointCombMultiplier().multiply(CURVE.getG(), number);
        try {
            var keys = KeyFactory.getInstance("EC", PROVIDER);
            return new KeyPair(
                    keys.generatePublic(new ECPublicKeySpec(point, CURVE)),
                    keys.generatePrivate(new ECPrivateKeySpec(number, CURVE)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key of SM2", e);
        }
    }

    /**
     * The public half as X.509 writes it (SubjectPublicKeyInfo).
     *
     * @throws IllegalArgumentException when it is no key of an elliptic curve
     */
    static PublicKey publicKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance("EC", PROVIDER).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no key of SM2", e);
        }
    }

    /** A signature as GM/T 0009 writes it: a sequence of two integers in DER. */
    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            var signing = signature();
            signing.initSign(key);
            signing.update(message);
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SM2 failed", e);
        }
    }

    /** Whether the signature of a message was made with the secret of that key; false also of what is no signature. */
    static boolean verifies(PublicKey key, byte[] message, byte[] signature) {
        try {
            var verifying = signature();
            verifying.initVerify(key);
            verifying.update(message);
            return verifying.verify(signature);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }

    private static Signature signature() throws GeneralSecurityException {
        var signature = Signature.getInstance("SM3withSM2", PROVIDER);
        signature.setParameter(new SM2ParameterSpec(IDENTITY));
        return signature;
    }
}
