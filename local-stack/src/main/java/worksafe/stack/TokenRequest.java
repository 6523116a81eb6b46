package worksafe.stack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * A token in the making: good for half a day unless told otherwise. Besides good tokens it makes the bad ones that
 * services must refuse.
 */
public final class TokenRequest {

    private static final String AUDIENCE = "worksafe";
    private static final Duration LIFETIME = Duration.ofHours(12);

    private enum Signature {
        RIGHT,
        NONE,
        HMAC_WITH_PUBLIC_KEY
    }

    private final InstantSource clock;
    private SigningKey key;
    private Signature signature = Signature.RIGHT;
    private String issuer;
    private String audience = AUDIENCE;
    private String subject = "developer";
    private String name = "开发者";
    private List<String> roles = List.of();
    private @Nullable String region;
    private @Nullable List<String> sectors;
    private @Nullable List<String> enterprises;
    private @Nullable Instant issuedAt;
    private @Nullable Instant notBefore;
    private Duration lifetime = LIFETIME;

    TokenRequest(SigningKey key, String issuer, InstantSource clock) {
        this.key = key;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The person or system that the token stands for. */
    public TokenRequest subject(String value) {
        subject = value;
        return this;
    }

    /** The name to show for the subject. */
    public TokenRequest name(String value) {
        name = value;
        return this;
    }

    /** What the subject may act as: supervisor, inspector, approver, enterprise, expert, insurer, feed and so on. */
    public TokenRequest roles(String... values) {
        roles = List.of(values);
        return this;
    }

    /** The division, 12 digits, within which the subject acts. */
    public TokenRequest region(String twelveDigits) {
        region = twelveDigits;
        return this;
    }

    /** The sectors within which the subject acts; all when never said. */
    public TokenRequest sectors(List<String> values) {
        sectors = List.copyOf(values);
        return this;
    }

    /** As {@link #sectors(List)}, or unchanged for an empty list. */
    TokenRequest sectorsIfAny(List<String> values) {
        return values.isEmpty() ? this : sectors(values);
    }

    /** As {@link #enterprises(List)}, or unchanged for an empty list. */
    TokenRequest enterprisesIfAny(List<String> values) {
        return values.isEmpty() ? this : enterprises(values);
    }

    /** The ids of the enterprises that the subject acts for. */
    public TokenRequest enterprises(List<String> values) {
        enterprises = List.copyOf(values);
        return this;
    }

    /** Whom the token is meant for; anything but {@code worksafe} makes a token that services must refuse. */
    public TokenRequest audience(String value) {
        audience = value;
        return this;
    }

    /** Who issued the token; another issuer's name makes a token that services must refuse. */
    public TokenRequest issuer(String value) {
        issuer = value;
        return this;
    }

    /** How long from its issue the token is good. */
    public TokenRequest lifetime(Duration value) {
        lifetime = value;
        return this;
    }

    /** A token that ended an hour ago. */
    public TokenRequest expired() {
        issuedAt = clock.instant().minus(lifetime).minus(Duration.ofHours(1));
        return this;
    }

    /** A token that is good from an hour hence only. */
    public TokenRequest notYetValid() {
        notBefore = clock.instant().plus(Duration.ofHours(1));
        return this;
    }

    /** Signed with a key that is not the issuer's, under the issuer's key id. */
    public TokenRequest signedWithForeignKey() {
        var keyId = key.jwk().getKeyId();
        key = SigningKey.generate();
        key.jwk().setKeyId(keyId);
        return this;
    }

    /** Not signed at all ({@code alg: none}). */
    public TokenRequest unsigned() {
        signature = Signature.NONE;
        return this;
    }

    /** Signed with HMAC over the issuer's public key, which a careless verifier would take for a shared secret. */
    public TokenRequest signedWithPublicKeyAsSecret() {
        signature = Signature.HMAC_WITH_PUBLIC_KEY;
        return this;
    }

    /** The token in compact form. */
    public String mint() {
        var now = issuedAt == null ? clock.instant() : issuedAt;
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(audience);
        claims.setSubject(subject);
        claims.setIssuedAt(seconds(now));
        claims.setExpirationTime(seconds(now.plus(lifetime)));
        if (notBefore != null) {
            claims.setNotBefore(seconds(notBefore));
        }
        claims.setStringClaim("name", name);
        claims.setStringListClaim("roles", roles);
        if (region != null) {
            claims.setStringClaim("region", region);
        }
        if (sectors != null) {
            claims.setStringListClaim("sectors", sectors);
        }
        if (enterprises != null) {
            claims.setStringListClaim("enterprise", enterprises);
        }
        return sign(claims.toJson());
    }

    private String sign(String payload) {
        var jws = new JsonWebSignature();
        jws.setPayload(payload);
        jws.setHeader("typ", "JWT");
        jws.setKeyIdHeaderValue(key.jwk().getKeyId());
        switch (signature) {
            case RIGHT -> {
                jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
                jws.setKey(key.jwk().getPrivateKey());
            }
            case NONE -> {
                jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
                jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
            }
            case HMAC_WITH_PUBLIC_KEY -> {
                jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
                jws.setKey(new HmacKey(key.jwk().getPublicKey().getEncoded()));
            }
        }
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new StackException(Speech.of("token.sign"), e);
        }
    }

    private static NumericDate seconds(Instant instant) {
        return NumericDate.fromSeconds(instant.getEpochSecond());
    }
}
