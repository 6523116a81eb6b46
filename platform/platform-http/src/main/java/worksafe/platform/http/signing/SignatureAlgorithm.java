package worksafe.platform.http.signing;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import worksafe.kernel.HmacSha256;
import worksafe.kernel.Sha256;

/** By what a program signs: one family each for the digest of the body and for the signature. */
public enum SignatureAlgorithm {
    /** HMAC-SHA256 (RFC 2104) over a digest by SHA-256 (FIPS 180-4). */
    HMAC_SHA256("sha-256") {
        @Override
        byte[] digest(byte[] body) {
            return Sha256.digest().digest(body);
        }

        @Override
        public byte[] mac(byte[] key, byte[] text) {
            return HmacSha256.mac(key, text);
        }
    },
    /** HMAC with SM3 over a digest by SM3 (GB/T 32905-2016). */
    HMAC_SM3("sm3") {
        @Override
        byte[] digest(byte[] body) {
            var digest = new SM3Digest();
            digest.update(body, 0, body.length);
            var result = new byte[digest.getDigestSize()];
            digest.doFinal(result, 0);
            return result;
        }

        @Override
        public byte[] mac(byte[] key, byte[] text) {
            var mac = new HMac(new SM3Digest());
            mac.init(new KeyParameter(key));
            mac.update(text, 0, text.length);
            var result = new byte[mac.getMacSize()];
            mac.doFinal(result, 0);
            return result;
        }
    };

    private static final byte[] NOTHING = {};

    private final String digestName;

    SignatureAlgorithm(String digestName) {
        this.digestName = digestName;
    }

    abstract byte[] digest(byte[] body);

    /** The signature of a text by a key: 32 bytes. */
    public abstract byte[] mac(byte[] key, byte[] text);

    /** What {@code X-Content-Digest} says of a body: name of the digest, equals sign, 64 hexadecimal digits. */
    public String contentDigest(byte[] body) {
        return digestName + "=" + HexFormat.of().formatHex(digest(body));
    }

    /** The algorithm whose digest a value of {@code X-Content-Digest} names. */
    public static Optional<SignatureAlgorithm> ofContentDigest(String value) {
        return Arrays.stream(values())
                .filter(algorithm -> value.startsWith(algorithm.digestName + "="))
                .findFirst();
    }

    /** Whether a value of {@code X-Content-Digest} is true of a body. */
    static boolean isDigestOf(String value, byte[] body) {
        return ofContentDigest(value)
                .filter(algorithm -> algorithm.contentDigest(body).equals(value))
                .isPresent();
    }

    /** Whether a value of {@code X-Content-Digest} says that there is no body. */
    static boolean isDigestOfNothing(String value) {
        return isDigestOf(value, NOTHING);
    }
}
