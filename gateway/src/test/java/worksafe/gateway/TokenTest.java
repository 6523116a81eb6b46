package worksafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Only our tokens, for us, now. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class TokenTest {

    private static final String KEPT = "/api/v1/registry/mark-kept";

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    MeterRegistry meters;

    private int status(String authorization) {
        try {
            return Wire.ask(gateway, "GET", KEPT, authorization).status();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private double looks(String outcome) {
        return meters.counter("worksafe_tokens_looked_up", "outcome", outcome).count();
    }

    @Test
    void tokensThatAreNotOursReachNoService() throws Exception {
        var softly = new SoftAssertions();
        var good = Tokens.fresh();
        // Known as good when the forgeries that are made of it come.
        softly.assertThat(status("Authorization: Bearer " + good)).isEqualTo(200);
        for (var forged : forgeries(good).entrySet()) {
            var answer =
                    Wire.ask(gateway, "GET", "/api/v1/registry/mark-forged", "Authorization: " + forged.getValue());

            softly.assertThat(answer.status()).as(forged.getKey()).isEqualTo(401);
            softly.assertThat(answer.isProblem()).as(forged.getKey()).isTrue();
            softly.assertThat(answer.header("www-authenticate"))
                    .as(forged.getKey())
                    .startsWith("Bearer");
        }
        softly.assertThat(Surroundings.registry.seen("mark-forged")).isEmpty();
        softly.assertAll();
    }

    private static Map<String, String> forgeries(String good) {
        var parts = good.split("\\.");
        var forgeries = new LinkedHashMap<String, String>();
        forgeries.put("expired", "Bearer " + Tokens.request().expired().mint());
        forgeries.put(
                "not yet valid", "Bearer " + Tokens.request().notYetValid().mint());
        forgeries.put(
                "another audience",
                "Bearer " + Tokens.request().audience("elsewhere").mint());
        forgeries.put(
                "another issuer's name",
                "Bearer " + Tokens.request().issuer("https://example.org").mint());
        forgeries.put(
                "another key under our key's id",
                "Bearer " + Tokens.request().signedWithForeignKey().mint());
        forgeries.put("another issuer", "Bearer " + Surroundings.foreignIssuer.token("supervisor", "320281000000"));
        forgeries.put(
                "another issuer in our name",
                "Bearer "
                        + Surroundings.foreignIssuer
                                .request()
                                .subject("x")
                                .issuer(Surroundings.issuer.issuer())
                                .mint());
        forgeries.put("unsigned", "Bearer " + Tokens.request().unsigned().mint());
        forgeries.put(
                "public key as secret",
                "Bearer " + Tokens.request().signedWithPublicKeyAsSecret().mint());
        forgeries.put("no signature", "Bearer " + parts[0] + "." + parts[1] + ".");
        forgeries.put("two parts", "Bearer " + parts[0] + "." + parts[1]);
        forgeries.put("four parts", "Bearer " + good + ".x");
        forgeries.put("changed claims", "Bearer " + parts[0] + "." + changed(parts[1]) + "." + parts[2]);
        forgeries.put("r = s = 0", "Bearer " + parts[0] + "." + parts[1] + "." + encoded(new byte[64]));
        forgeries.put(
                "signature of another token",
                "Bearer " + parts[0] + "." + parts[1] + "." + Tokens.fresh().split("\\.")[2]);
        forgeries.put("algorithm none with signature", "Bearer " + head("none") + "." + parts[1] + "." + parts[2]);
        forgeries.put("algorithm None", "Bearer " + head("None") + "." + parts[1] + ".");
        forgeries.put("algorithm RS256", "Bearer " + head("RS256") + "." + parts[1] + "." + parts[2]);
        forgeries.put("no algorithm", "Bearer " + encoded("{\"typ\":\"JWT\"}") + "." + parts[1] + "." + parts[2]);
        forgeries.put(
                "key of its own",
                "Bearer " + encoded("{\"alg\":\"ES256\",\"jku\":\"http://127.0.0.1:1/keys\",\"kid\":\"../../x\"}") + "."
                        + parts[1] + "." + parts[2]);
        forgeries.put("five parts", "Bearer a.b.c.d.e");
        forgeries.put("opaque", "Bearer abcdef");
        forgeries.put("empty", "Bearer ");
        forgeries.put("nonsense", "Bearer " + "é.é.é");
        forgeries.put("basic", "Basic " + Base64.getEncoder().encodeToString("a:b".getBytes(StandardCharsets.UTF_8)));
        forgeries.put("other scheme", "DPoP " + good);
        forgeries.put("no scheme", good);
        forgeries.put(
                "nowhere in the country",
                "Bearer " + Tokens.request().region("99").mint());
        forgeries.put(
                "for no sector",
                "Bearer " + Tokens.request().sectors(List.of("NONSENSE")).mint());
        forgeries.put(
                "for no enterprise",
                "Bearer " + Tokens.request().enterprises(List.of("e-7")).mint());
        forgeries.put("no subject", "Bearer " + Tokens.request().subject("").mint());
        forgeries.put(
                "lifetime below zero",
                "Bearer " + Tokens.request().lifetime(Duration.ofHours(-1)).mint());
        forgeries.put(
                "good for a week",
                "Bearer " + Tokens.request().lifetime(Duration.ofDays(7)).mint());
        forgeries.put(
                "700 nested arrays",
                "Bearer " + parts[0] + "." + encoded("{\"a\":" + "[".repeat(700) + "]".repeat(700) + "}") + "."
                        + parts[2]);
        forgeries.put(
                "head of 700 nested objects",
                "Bearer " + encoded("{\"typ\":" + "{\"a\":".repeat(700) + "1" + "}".repeat(700) + "}") + "." + parts[1]
                        + "." + parts[2]);
        forgeries.put("longer than a token", "Bearer " + parts[0] + "." + "A".repeat(9_000) + "." + parts[2]);
        return forgeries;
    }

    @Test
    void tokenThatIsKnownIsNotVerifiedAgain() {
        var header = Tokens.header();
        var before = looks("verified");

        assertThat(status(header)).isEqualTo(200);
        assertThat(status(header)).isEqualTo(200);

        assertThat(looks("verified")).isGreaterThan(before);
    }

    @Test
    void forgedTokenIsRefusedAgainFromMemory() {
        var good = Tokens.request();
        var before = looks("refused");
        assertThat(status(Tokens.header(good.mint()))).isEqualTo(200);
        var forged = List.of(
                good.signedWithPublicKeyAsSecret().mint(),
                Tokens.request().unsigned().mint(),
                Tokens.request().signedWithForeignKey().mint());

        for (var token : forged) {
            assertThat(status(Tokens.header(token))).isEqualTo(401);
            assertThat(status(Tokens.header(token))).isEqualTo(401);
        }

        assertThat(looks("refused")).isEqualTo(before + forged.size());
    }

    @Test
    void tokenThatEndsWhileItIsKnownIsRefused() {
        var header =
                Tokens.header(Tokens.request().lifetime(Duration.ofSeconds(3)).mint());

        assertThat(status(header)).isEqualTo(200);

        await().atMost(Duration.ofSeconds(15)).until(() -> status(header) == 401);
    }

    @Test
    void tokenEndsSoonAfterItsIssuerRevokedIt() {
        var token = Tokens.fresh();
        assertThat(status(Tokens.header(token))).isEqualTo(200);

        Surroundings.revocations.revoke(token);

        await().atMost(Duration.ofSeconds(15)).until(() -> status(Tokens.header(token)) == 401);
        assertThat(status(Tokens.header())).isEqualTo(200);
    }

    @Test
    void tokenEndsSoonAfterItsKeyIsWithdrawn() {
        var header = Tokens.header();
        assertThat(status(header)).isEqualTo(200);

        Surroundings.issuer.withdrawKey();
        try {
            await().atMost(Duration.ofSeconds(15)).until(() -> status(header) == 401);
        } finally {
            Surroundings.issuer.publishKey();
        }

        await().atMost(Duration.ofSeconds(15)).until(() -> status(header) == 200);
    }

    @Test
    void aTokenBelongsInItsHeaderOnly() throws Exception {
        var token = Tokens.fresh();

        var inQuery = Wire.ask(gateway, "GET", "/api/v1/registry/mark-place?access_token=" + token);
        var inCookie = Wire.ask(gateway, "GET", "/api/v1/registry/mark-place", "Cookie: access_token=" + token);
        var inOther = Wire.ask(gateway, "GET", "/api/v1/registry/mark-place", "X-Authorization: Bearer " + token);

        assertThat(inQuery.status()).isEqualTo(401);
        assertThat(inCookie.status()).isEqualTo(401);
        assertThat(inOther.status()).isEqualTo(401);
        assertThat(Surroundings.registry.seen("mark-place")).isEmpty();
    }

    @Test
    void publicPathsNeedNoTokenButBelieveNoForgedOne() throws Exception {
        var open = Wire.ask(gateway, "GET", "/api/v1/registry/disclosure/mark-open");
        var forged = Wire.ask(
                gateway,
                "GET",
                "/api/v1/registry/disclosure/mark-open",
                Tokens.header(Tokens.request().unsigned().mint()));
        var writing = Wire.ask(gateway, "POST", "/api/v1/registry/disclosure/mark-open");
        var beside = Wire.ask(gateway, "GET", "/api/v1/registry/disclosures/mark-open");

        assertThat(open.status()).isEqualTo(200);
        assertThat(forged.status()).isEqualTo(401);
        assertThat(writing.status()).isEqualTo(401);
        assertThat(beside.status()).isEqualTo(401);
        assertThat(Surroundings.registry.seen("mark-open")).hasSize(1);
    }

    @Test
    void whoeverIsRefusedIsCounted() throws Exception {
        var unauthorized = refusals("unauthorized");
        var forbidden = refusals("forbidden");

        assertThat(Wire.ask(gateway, "GET", KEPT).status()).isEqualTo(401);
        assertThat(Wire.ask(gateway, "GET", "/q/metrics", Tokens.header()).status())
                .isEqualTo(403);

        assertThat(refusals("unauthorized")).isGreaterThan(unauthorized);
        assertThat(refusals("forbidden")).isGreaterThan(forbidden);
    }

    private double refusals(String code) {
        return meters.counter("worksafe_access_refused", "code", code).count();
    }

    private static String changed(String claims) {
        var text = new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8);
        return encoded(text.replace("supervisor", "operator"));
    }

    private static String head(String algorithm) {
        return encoded("{\"typ\":\"JWT\",\"alg\":\"" + algorithm + "\"}");
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
