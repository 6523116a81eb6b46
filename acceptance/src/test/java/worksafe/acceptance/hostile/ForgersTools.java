package worksafe.acceptance.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The issuer's key, keys that are not its, and every way to sign wrongly. */
final class ForgersTools {

    private static final String CURVE = "secp256r1";
    private static final String ECDSA = "SHA256withECDSAinP1363Format";
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int HALF = 32;

    private final String keyId;
    private final String issuer;
    private final String publicJwk;
    private final PrivateKey right;
    private final PublicKey rightPublic;
    private final byte[] point;
    private final BigInteger order;
    private final KeyPair other;
    private final KeyPair rsa;

    /** @param issuerKey as the local stack keeps it, a JWK with both halves */
    ForgersTools(Path issuerKey, String issuer) {
        try {
            var jwk = new ObjectMapper().readTree(issuerKey.toFile());
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(CURVE));
            var curve = parameters.getParameterSpec(ECParameterSpec.class);
            var keys = KeyFactory.getInstance("EC");
            this.issuer = issuer;
            this.keyId = jwk.path("kid").asText();
            this.order = curve.getOrder();
            this.right = keys.generatePrivate(new ECPrivateKeySpec(number(jwk, "d"), curve));
            this.rightPublic =
                    keys.generatePublic(new ECPublicKeySpec(new ECPoint(number(jwk, "x"), number(jwk, "y")), curve));
            this.point = point(number(jwk, "x"), number(jwk, "y"));
            this.publicJwk = jwk(jwk.path("x").asText(), jwk.path("y").asText());
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            this.other = generator.generateKeyPair();
            var rsaGenerator = KeyPairGenerator.getInstance("RSA");
            rsaGenerator.initialize(2_048);
            this.rsa = rsaGenerator.generateKeyPair();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String keyId() {
        return keyId;
    }

    /** The public half of a key that is not the issuer's, as a JWK. */
    String otherKey() {
        var w = ((ECPublicKey) other.getPublic()).getW();
        return jwk(encoded(fixed(w.getAffineX())), encoded(fixed(w.getAffineY())));
    }

    /**
     * The last part of a token.
     *
     * @param kind by the name that the corpus gives it: "right…" begins as the issuer would sign
     * @param bits of the hash of an HMAC
     */
    String signature(String kind, String signed, String bits) {
        return switch (kind) {
            case "right" -> encoded(right(signed));
            case "none" -> "";
            case "other" -> encoded(sign(ECDSA, other.getPrivate(), signed));
            case "rsa" -> encoded(sign("SHA256withRSA", rsa.getPrivate(), signed));
            case "zero" -> encoded(new byte[2 * HALF]);
            case "one" -> encoded(halves(BigInteger.ONE, BigInteger.ONE));
            case "order" -> encoded(halves(order, order));
            case "zero-r" -> encoded(halves(BigInteger.ZERO, half(right(signed), 1)));
            case "zero-s" -> encoded(halves(half(right(signed), 0), BigInteger.ZERO));
            case "hmac-pem" -> encoded(hmac(bits, pem().getBytes(StandardCharsets.US_ASCII), signed));
            case "hmac-der" -> encoded(hmac(bits, rightPublic.getEncoded(), signed));
            case "hmac-jwk" -> encoded(hmac(bits, publicJwk.getBytes(StandardCharsets.US_ASCII), signed));
            case "hmac-point" -> encoded(hmac(bits, point, signed));
            case "hmac-kid" -> encoded(hmac(bits, keyId.getBytes(StandardCharsets.US_ASCII), signed));
            case "hmac-issuer" -> encoded(hmac(bits, issuer.getBytes(StandardCharsets.US_ASCII), signed));
            // HMAC fills a key up with noughts: this one is the empty one.
            case "hmac-empty" -> encoded(hmac(bits, new byte[1], signed));
            default -> spoilt(kind, signed);
        };
    }

    private String spoilt(String kind, String signed) {
        var bytes = right(signed);
        var text = encoded(bytes);
        return switch (kind) {
            case "right-der" -> encoded(sign("SHA256withECDSA", right, signed));
            case "right-flipped" -> encoded(flipped(bytes));
            case "right-short" -> encoded(Arrays.copyOf(bytes, bytes.length - 1));
            case "right-long" -> encoded(Arrays.copyOf(bytes, bytes.length + 1));
            case "right-swapped" -> encoded(halves(half(bytes, 1), half(bytes, 0)));
            case "right-negative" -> encoded(halves(half(bytes, 0), order.subtract(half(bytes, 1))));
            case "right-of-another" -> encoded(right(signed + "x"));
            case "right-twice" -> text + text;
            case "right-reversed" ->
                encoded(new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1))
                        .reverse()
                        .toString()
                        .getBytes(StandardCharsets.ISO_8859_1));
            case "right-padded" -> text + "==";
            case "right-junk" -> text + "!";
            case "right-line" -> text.substring(0, HALF) + " " + text.substring(HALF);
            case "right-lower" -> text.toLowerCase(Locale.ROOT);
            case "right-standard" -> otherAlphabet(signed);
            case "right-spare" ->
                text.substring(0, text.length() - 1)
                        + ALPHABET.charAt(ALPHABET.indexOf(text.charAt(text.length() - 1)) ^ 1);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** Signs until the two alphabets differ. */
    private String otherAlphabet(String signed) {
        var text = encoded(right(signed));
        while (text.indexOf('-') < 0 && text.indexOf('_') < 0) {
            text = encoded(right(signed));
        }
        return text.replace('-', '+').replace('_', '/');
    }

    private byte[] right(String signed) {
        return sign(ECDSA, right, signed);
    }

    private static byte[] sign(String algorithm, PrivateKey key, String signed) {
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(String bits, byte[] key, String signed) {
        try {
            var mac = Mac.getInstance("HmacSHA" + bits);
            mac.init(new SecretKeySpec(key, "HmacSHA" + bits));
            return mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(rightPublic.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static byte[] flipped(byte[] bytes) {
        var changed = bytes.clone();
        changed[changed.length - 1] ^= 1;
        return changed;
    }

    private static BigInteger half(byte[] signature, int which) {
        return new BigInteger(1, Arrays.copyOfRange(signature, which * HALF, (which + 1) * HALF));
    }

    private static byte[] halves(BigInteger r, BigInteger s) {
        var both = Arrays.copyOf(fixed(r), 2 * HALF);
        System.arraycopy(fixed(s), 0, both, HALF, HALF);
        return both;
    }

    /** As 32 bytes, the largest first. */
    private static byte[] fixed(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[HALF];
        var length = Math.min(bytes.length, HALF);
        System.arraycopy(bytes, bytes.length - length, fixed, HALF - length, length);
        return fixed;
    }

    private static byte[] point(BigInteger x, BigInteger y) {
        var point = new byte[1 + 2 * HALF];
        point[0] = 4;
        System.arraycopy(halves(x, y), 0, point, 1, 2 * HALF);
        return point;
    }

    private static BigInteger number(JsonNode jwk, String part) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(part).asText()));
    }

    private static String jwk(String x, String y) {
        return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}";
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
