package worksafe.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DevelopmentIssuerTest {

    private final DevelopmentIssuer issuer = DevelopmentIssuer.ephemeral(0);

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void aTokenVerifiesAgainstTheServedKeyAndCarriesTheScope() throws Exception {
        var token = issuer.token("inspector", "320281102000", List.of("emergency"), List.of("e-1", "e-2"));

        JwtClaims claims = verifier(issuer).processToClaims(token);

        assertThat(claims.getStringListClaimValue("roles")).containsExactly("inspector");
        assertThat(claims.getStringClaimValue("region")).isEqualTo("320281102000");
        assertThat(claims.getStringListClaimValue("sectors")).containsExactly("emergency");
        assertThat(claims.getStringListClaimValue("enterprise")).containsExactly("e-1", "e-2");
        assertThat(claims.getSubject()).isEqualTo("dev-inspector");
        assertThat(claims.getStringClaimValue("name")).isNotBlank();
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(12 * 3600);
        assertThat(JsonWebStructure.fromCompactSerialization(token).getHeader("typ"))
                .isEqualTo("JWT");
    }

    @Test
    void whatIsNotSaidIsAbsent() throws Exception {
        var claims = verifier(issuer).processToClaims(issuer.token("supervisor", "320281000000"));

        assertThat(claims.getClaimNames()).doesNotContain("sectors", "enterprise", "nbf");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void badTokensAreRefused(String kind, UnaryOperator<TokenRequest> spoil) {
        var token = spoil.apply(issuer.request()
                        .roles("supervisor")
                        .region("320281000000")
                        .subject("x"))
                .mint();

        assertThatThrownBy(() -> verifier(issuer).processToClaims(token)).isInstanceOf(InvalidJwtException.class);
    }

    static Stream<Arguments> badTokensAreRefused() {
        Map<String, UnaryOperator<TokenRequest>> kinds = Map.of(
                "expired", TokenRequest::expired,
                "not yet valid", TokenRequest::notYetValid,
                "other audience", request -> request.audience("other"),
                "other issuer", request -> request.issuer("http://127.0.0.1:1"),
                "foreign key", TokenRequest::signedWithForeignKey,
                "unsigned", TokenRequest::unsigned,
                "public key as secret", TokenRequest::signedWithPublicKeyAsSecret);
        return kinds.entrySet().stream().map(kind -> Arguments.of(kind.getKey(), kind.getValue()));
    }

    @Test
    void aKeptKeyOutlivesTheIssuerAndIsPrivate(@TempDir Path folder) throws Exception {
        var file = folder.resolve("issuer.jwk");
        String token;
        int port;
        try (var first = DevelopmentIssuer.start(file, 0)) {
            token = first.token("auditor", "320281000000");
            port = URI.create(first.issuer()).getPort();
        }

        try (var second = DevelopmentIssuer.start(file, port)) {
            assertThat(verifier(second).processToClaims(token).getSubject()).isEqualTo("dev-auditor");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void onlyThePublicHalfIsServed() throws Exception {
        var keys = get("/jwks.json");

        assertThat(keys.statusCode()).isEqualTo(200);
        assertThat(keys.body()).contains("\"kty\":\"EC\"").doesNotContain("\"d\":");
        assertThat(get("/other").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(issuer.issuer() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static JwtConsumer verifier(DevelopmentIssuer issuer) {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(new HttpsJwks(issuer.jwksUrl())))
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setExpectedIssuer(issuer.issuer())
                .setExpectedAudience("worksafe")
                .setRequireExpirationTime()
                .build();
    }
}
