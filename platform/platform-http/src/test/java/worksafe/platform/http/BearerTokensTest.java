package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokensTest {

    private static final String HEAD = "{\"alg\":\"ES256\",\"typ\":\"JWT\"}";
    private static final String CLAIMS = "{\"iat\":1000,\"exp\":2000}";

    private static final Duration LONGEST = Duration.ofHours(24);

    /** Of a clock that says 13,600 seconds. */
    private static final Instant LATEST_END = Instant.ofEpochSecond(100_000);

    private static boolean passes(String head, String claims) {
        return passes(encoded(head) + "." + encoded(claims) + ".c2ln");
    }

    private static boolean passes(String token) {
        return BearerTokens.isAccessToken(token, LONGEST, LATEST_END);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "jwt", "at+jwt", "AT+JWT", "application/at+jwt"})
    void accessTokenPasses(String type) {
        assertThat(passes(HEAD.replace("JWT", type), CLAIMS)).isTrue();
        assertThat(passes(HEAD, "{\"iat\":1000,\"exp\":2000,\"typ\":\"Bearer\",\"nonce\":\"x\"}"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"typ\":\"dpop+jwt\"}",
                "{\"typ\":\"logout+jwt\"}",
                "{\"typ\":[\"JWT\"]}",
                "{\"typ\":\"logout+jwt\",\"typ\":\"JWT\"}",
                "{\"typ\":\"JWT\"} {}",
                ""
            })
    void whatIsNotTypedAsAccessTokenDoesNot(String head) {
        assertThat(passes(head, CLAIMS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"iat\":1000,\"exp\":2000,\"typ\":\"ID\"}",
                "{\"iat\":1000,\"exp\":2000,\"typ\":\"Refresh\"}",
                "{\"iat\":1000,\"exp\":2000,\"at_hash\":\"x\"}",
                "{\"iat\":1000,\"exp\":87401}",
                "{\"iat\":1000}",
                "{\"exp\":2000}",
                "{\"iat\":\"1000\",\"exp\":2000}",
                "null"
            })
    void neitherDoesAnIdentityTokenNorOneThatIsGoodForTooLong(String claims) {
        assertThat(passes(HEAD, claims)).isFalse();
        assertThat(passes(HEAD, "{\"iat\":1000,\"exp\":87400}")).isTrue();
    }

    @Test
    void depthAndSizeAreBounded() {
        var deep = "{\"iat\":1000,\"exp\":2000,\"a\":" + "[".repeat(700) + "]".repeat(700) + "}";
        var realm = "{\"iat\":1000,\"exp\":2000,\"resource_access\":{\"a\":{\"roles\":[\"x\"]}}}";

        assertThat(passes(HEAD, deep)).isFalse();
        assertThat(passes(HEAD, realm)).isTrue();
        assertThat(passes(HEAD, "{\"iat\":1000,\"exp\":2000,\"a\":\"" + "x".repeat(9_000) + "\"}"))
                .isFalse();
        assertThat(passes("a.b")).isFalse();
        assertThat(passes("a.b.c.d")).isFalse();
        assertThat(passes("")).isFalse();
    }

    @Test
    void noTokenIsGoodForLongerBecauseItSaysItIsIssuedLater() {
        assertThat(passes(HEAD, "{\"iat\":99000,\"exp\":100000}")).isTrue();
        assertThat(passes(HEAD, "{\"iat\":99000,\"exp\":100001}")).isFalse();
        assertThat(passes(HEAD, "{\"iat\":1e300,\"exp\":1e300}")).isFalse();
        assertThat(passes(HEAD, "{\"iat\":9223372036854775807,\"exp\":9223372036854775807}"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2ln", "c2k", "YQ", "-_-_"})
    void signatureHasOneSpelling(String signature) {
        assertThat(passes(signedWith(signature))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2k=", "YQ==", "YR", "c2l", "c2ln!", "c2 ln", "c2\nln", "+/+/", "c2ln=", "é", "c"})
    void otherSpellingsAreRefused(String signature) {
        assertThat(passes(signedWith(signature))).isFalse();
    }

    @Test
    void headAndClaimsHaveOneSpellingToo() {
        var padded = Base64.getUrlEncoder().encodeToString(CLAIMS.getBytes(StandardCharsets.UTF_8));

        assertThat(padded).isEqualTo(encoded(CLAIMS) + "=");
        assertThat(passes(encoded(HEAD) + "." + padded + ".c2ln")).isFalse();
    }

    private static String signedWith(String signature) {
        return encoded(HEAD) + "." + encoded(CLAIMS) + "." + signature;
    }
}
