package worksafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What only the gateway may say to a service, nobody else can. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class HeaderTest {

    private static final List<String> FORGED = List.of(
            "X-User-Id",
            "X-User",
            "X-Username",
            "X-User-Roles",
            "x-user-region",
            "X-Role",
            "X-Roles",
            "X-Role-Admin",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-User",
            "X-Forwarded-Access-Token",
            "x-forwarded-ssl",
            "X-FORWARDED-FOR",
            "Forwarded",
            "X-Real-IP",
            "X-Original-URL",
            "X-Original-URI",
            "X-Rewrite-URL",
            "X-HTTP-Method-Override",
            "X-HTTP-Method",
            "X-Method-Override",
            "X-Client-IP",
            "True-Client-IP",
            "CF-Connecting-IP",
            "X-Cluster-Client-IP",
            "X-Remote-User",
            "Remote-User",
            "X-Auth-Request-User",
            "X-Authenticated-Userid",
            "X-Client-Cert",
            "X-SSL-Client-Verify",
            "X-Envoy-Original-Path",
            "X-Worksafe-Scope",
            "X-Host",
            "Via",
            "Proxy",
            "Proxy-Authorization",
            "Proxy-Connection",
            "Keep-Alive",
            "TE",
            "Trailer",
            "X_User_Id",
            "X_FORWARDED_FOR",
            "x_real_ip",
            "Content_Length",
            "Transfer_Encoding",
            "Authorization_",
            "If_Match");

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void forgedHeadersReachNoService() throws Exception {
        var softly = new SoftAssertions();
        var headers =
                new ArrayList<>(FORGED.stream().map(name -> name + ": forged").toList());
        // Twice, in another case, for servers that take the last or join them.
        FORGED.stream().limit(20).forEach(name -> headers.add(name.toUpperCase(java.util.Locale.ROOT) + ": forged"));
        headers.add(Tokens.header());

        var answer = Wire.ask(gateway, "GET", "/api/v1/registry/forged", headers.toArray(String[]::new));

        assertThat(answer.status()).isEqualTo(200);
        var seen = Surroundings.registry.seen("/forged").getLast();
        seen.headers()
                .forEach(header ->
                        softly.assertThat(header.getValue()).as(header.getKey()).doesNotContain("forged"));
        softly.assertThat(seen.all("X-Forwarded-For")).containsExactly("127.0.0.1");
        softly.assertThat(seen.all("X-Forwarded-Proto")).containsExactly("http");
        softly.assertThat(seen.all("X-Forwarded-Host")).containsExactly("gateway.example:8443");
        softly.assertAll();
    }

    @Test
    void signedRequestPassesAsItCameAndWithoutAToken() throws Exception {
        var answer = Wire.ask(
                gateway,
                "GET",
                "/api/v1/registry/signed",
                "X-Client-Id: a-client",
                "X-Timestamp: 1775635200",
                "X-Nonce: mJ8kZ2vT5xQw9RbN",
                "X-Content-Digest: sha-256=" + "e3".repeat(32),
                "X-Signature: " + "c2".repeat(32),
                "X-Worksafe-Source: forged");

        assertThat(answer.status()).isEqualTo(200);
        var seen = Surroundings.registry.seen("/signed").getLast();
        assertThat(seen.all("X-Client-Id")).containsExactly("a-client");
        assertThat(seen.all("X-Timestamp")).containsExactly("1775635200");
        assertThat(seen.all("X-Nonce")).containsExactly("mJ8kZ2vT5xQw9RbN");
        assertThat(seen.all("X-Content-Digest")).containsExactly("sha-256=" + "e3".repeat(32));
        assertThat(seen.all("X-Signature")).containsExactly("c2".repeat(32));
        assertThat(seen.all("X-Worksafe-Source")).isEmpty();
        assertThat(seen.all("Authorization")).isEmpty();
    }

    @Test
    void whatCannotBeASignatureReachesNoService() throws Exception {
        var signed = List.of(
                "X-Client-Id: a-client",
                "X-Timestamp: 1775635200",
                "X-Nonce: mJ8kZ2vT5xQw9RbN",
                "X-Content-Digest: sha-256=" + "e3".repeat(32));
        var attempts = new ArrayList<List<String>>();
        for (int i = 0; i < signed.size(); i++) {
            var lacking = new ArrayList<>(signed);
            lacking.remove(i);
            lacking.add("X-Signature: " + "c2".repeat(32));
            attempts.add(lacking);
            var twice = new ArrayList<>(signed);
            twice.add(signed.get(i));
            twice.add("X-Signature: " + "c2".repeat(32));
            attempts.add(twice);
        }
        var tooShort = new ArrayList<>(signed);
        tooShort.add("X-Signature: c29c");
        attempts.add(tooShort);

        for (var headers : attempts) {
            var answer = Wire.ask(gateway, "GET", "/api/v1/registry/half-signed", headers.toArray(String[]::new));

            assertThat(answer.status()).as("%s", headers).isEqualTo(401);
            assertThat(answer.body()).contains("signature-invalid");
        }
        assertThat(Surroundings.registry.seen("/half-signed")).isEmpty();
    }

    @Test
    void whatConnectionListsEndsAtTheDoor() throws Exception {
        var answer = Wire.ask(
                gateway,
                "GET",
                "/api/v1/registry/listed",
                Tokens.header(),
                "Connection: X-Secret, keep-alive",
                "Connection: x-other ,X-Forwarded-For,traceparent",
                "X-Secret: 1",
                "X-Other: 2",
                "X-Kept: 3");

        assertThat(answer.status()).isEqualTo(200);
        var seen = Surroundings.registry.seen("/listed").getLast();
        assertThat(seen.all("X-Secret")).isEmpty();
        assertThat(seen.all("X-Other")).isEmpty();
        assertThat(seen.all("Connection")).isEmpty();
        assertThat(seen.all("X-Kept")).containsExactly("3");
        assertThat(seen.all("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(seen.all("traceparent")).hasSize(1);
    }

    @Test
    void whatACallerMaySayPassesUnchanged() throws Exception {
        var token = Tokens.header();

        var answer = Wire.ask(
                gateway,
                "GET",
                "/api/v1/registry/honest",
                token,
                "If-Match: \"v7\"",
                "Idempotency-Key: k-1",
                "Accept-Language: en",
                "Accept: application/json",
                "Cookie: a=b",
                "X-Request-Id: r-1");

        assertThat(answer.status()).isEqualTo(200);
        var seen = Surroundings.registry.seen("/honest").getLast();
        assertThat("Authorization: " + seen.all("Authorization").getFirst()).isEqualTo(token);
        assertThat(seen.all("Authorization")).hasSize(1);
        assertThat(seen.all("If-Match")).containsExactly("\"v7\"");
        assertThat(seen.all("Idempotency-Key")).containsExactly("k-1");
        assertThat(seen.all("Accept-Language")).containsExactly("en");
        assertThat(seen.all("Accept")).containsExactly("application/json");
        assertThat(seen.all("X-Request-Id")).containsExactly("r-1");
        assertThat(seen.all("Host")).containsExactly("127.0.0.1:" + Surroundings.registry.port());
    }

    @Test
    void aTraceIsTakenOverWhereItIsOneAndMadeOtherwise() throws Exception {
        var parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        var taken = Wire.ask(gateway, "GET", "/api/v1/registry/trace-taken", Tokens.header(), "traceparent: " + parent);
        var made = Wire.ask(gateway, "GET", "/api/v1/registry/trace-made", Tokens.header(), "traceparent: nonsense");

        assertThat(taken.status()).isEqualTo(200);
        assertThat(made.status()).isEqualTo(200);
        assertThat(Surroundings.registry.seen("trace-taken").getLast().all("traceparent"))
                .containsExactly(parent);
        assertThat(Surroundings.registry.seen("trace-made").getLast().all("traceparent"))
                .singleElement()
                .asString()
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void servicesTellNothingOfThemselves() throws Exception {
        var answer = Wire.ask(gateway, "GET", "/api/v1/registry/talkative", Tokens.header());

        assertThat(answer.status()).isEqualTo(200);
        for (var name : List.of("server", "x-powered-by", "x-inner", "keep-alive", "connection")) {
            assertThat(answer.all(name)).as(name).isEmpty();
        }
        assertThat(answer.all("ratelimit")).singleElement().asString().startsWith("\"caller\"");
        assertThat(answer.all("x-content-type-options")).containsExactly("nosniff");
        assertThat(answer.all("date")).hasSize(1);
        assertThat(answer.header("etag")).isEqualTo("\"v7\"");
    }

    @Test
    void aServiceThatDatesItsAnswersWronglyIsUnderstood() throws Exception {
        var answer = Wire.ask(gateway, "GET", "/api/v1/registry/odd-date", Tokens.header());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.all("date")).singleElement().asString().endsWith("GMT");
    }

    @Test
    void headersThatMustBeSingleMayNotComeTwice() throws Exception {
        for (var name : List.of("Authorization", "Host", "Content-Type", "Idempotency-Key", "If-Match")) {
            var answer = Wire.ask(
                    gateway,
                    "POST",
                    "/api/v1/registry/twice",
                    Tokens.header(),
                    name + ": a",
                    name.toLowerCase(java.util.Locale.ROOT) + ": b");

            assertThat(answer.status()).as(name).isEqualTo(400);
            assertThat(answer.isProblem()).as(name).isTrue();
        }
        assertThat(Surroundings.registry.seen("/twice")).isEmpty();
    }

    @Test
    void pagesOfNamedOriginsMayReadAnswersAndNoOthers() throws Exception {
        var path = "/api/v1/registry/enterprises";
        var preflight = Wire.ask(
                gateway,
                "OPTIONS",
                path,
                "Origin: " + Surroundings.PORTAL,
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: authorization, idempotency-key");
        var read = Wire.ask(gateway, "GET", path, Tokens.header(), "Origin: " + Surroundings.PORTAL);
        var stranger = Wire.ask(gateway, "GET", path, Tokens.header(), "Origin: https://elsewhere.example");
        var refused = Wire.ask(
                gateway, "OPTIONS", path, "Origin: https://elsewhere.example", "Access-Control-Request-Method: POST");

        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("access-control-allow-origin")).isEqualTo(Surroundings.PORTAL);
        assertThat(preflight.header("access-control-allow-methods")).contains("POST");
        assertThat(preflight.header("access-control-allow-headers")).contains("Idempotency-Key", "If-Match");
        assertThat(preflight.header("access-control-allow-credentials")).isEmpty();
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("access-control-allow-origin")).isEqualTo(Surroundings.PORTAL);
        assertThat(read.header("access-control-expose-headers")).contains("ETag");
        assertThat(read.header("vary")).contains("Origin");
        assertThat(stranger.status()).isEqualTo(200);
        assertThat(stranger.header("access-control-allow-origin")).isEmpty();
        assertThat(refused.status()).isEqualTo(405);
    }

    @Test
    void tooManyOrTooLargeHeadersAreRefused() throws Exception {
        var many = new ArrayList<String>();
        for (int i = 0; i < 120; i++) {
            many.add("X-N" + i + ": 1");
        }

        var tooMany = Wire.ask(gateway, "GET", "/api/v1/registry/many", many.toArray(String[]::new));
        var tooLarge = Wire.ask(gateway, "GET", "/api/v1/registry/many", "X-Large: " + "x".repeat(17_000));

        assertThat(tooMany.status()).isEqualTo(431);
        assertThat(tooMany.isProblem()).isTrue();
        assertThat(tooLarge.status()).isEqualTo(431);
        assertThat(tooLarge.isProblem()).isTrue();
    }
}
