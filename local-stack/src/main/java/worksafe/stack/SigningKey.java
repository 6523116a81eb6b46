package worksafe.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The ES256 key of a development issuer.
 *
 * @param jwk both halves, with the thumbprint as key id
 */
record SigningKey(PublicJsonWebKey jwk) {

    static SigningKey generate() {
        try {
            EllipticCurveJsonWebKey generated = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            generated.setKeyId(generated.calculateBase64urlEncodedThumbprint("SHA-256"));
            generated.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            generated.setUse("sig");
            return new SigningKey(generated);
        } catch (JoseException e) {
            throw new StackException(Speech.of("token.no-key-made", e), e);
        }
    }

    /** The key in the file, which only its owner may read; made on first use. */
    static SigningKey kept(Path file) {
        if (!Files.exists(file)) {
            Folders.writePrivate(file, generate().jwk().toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE) + "\n");
        }
        return read(file);
    }

    static SigningKey read(Path file) {
        try {
            return new SigningKey(PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file)));
        } catch (IOException | JoseException e) {
            throw new StackException(Speech.of("file.no-read", file, e), e);
        }
    }

    /** The public half, as services fetch it. */
    String publicKeySet() {
        return new JsonWebKeySet(jwk).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    @Override
    public String toString() {
        return "SigningKey[" + jwk.getKeyId() + "]";
    }
}
