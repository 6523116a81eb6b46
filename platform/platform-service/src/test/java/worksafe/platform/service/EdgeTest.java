package worksafe.platform.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class EdgeTest {

    private static final String PROBES = "/api/v1/probe/probes";

    private static RequestSpecification supervisor() {
        return given().auth().oauth2(Tokens.of("supervisor", "320281000000"));
    }

    private static Response post(String body) {
        return supervisor()
                .contentType("application/json")
                .header("Idempotency-Key", "k-" + body.hashCode())
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(PROBES);
    }

    @Nested
    class Bodies {

        @ParameterizedTest
        @ValueSource(
                strings = {"{", "{\"name\":\"a\"", "nonsense", "{\"name\":\"a\"} {}", "{\"name\":\"a\",\"name\":\"b\"}"
                })
        void jsonThatIsNotOneCompleteDocumentIsRefused(String body) {
            assertThat(post(body).statusCode()).isEqualTo(400);
            assertThat(post(body).contentType()).startsWith("application/problem+json");
        }

        @Test
        void malformedJsonIsNamedSo() {
            assertProblem(post("{"), 400, "malformed-body");
        }

        @Test
        void unknownFieldIsNamed() {
            var refused = assertProblem(post("""
                    {"name": "a", "region": "320281000000", "admin": true}
                    """), 400, "invalid-request");

            assertThat(pointers(refused)).containsExactly("/admin");
        }

        @Test
        void wrongTypeIsNamed() {
            var refused = assertProblem(post("""
                    {"name": 7, "region": "320281000000"}
                    """), 400, "invalid-request");

            assertThat(pointers(refused)).containsExactly("/name");
        }

        @Test
        void numberInTextIsNotCoerced() {
            var refused = assertProblem(post("""
                    {"name": "a", "region": "320281000000", "weight": "7"}
                    """), 400, "invalid-request");

            assertThat(pointers(refused)).containsExactly("/weight");
        }

        @Test
        void unknownEnumValueIsAnsweredWithTheKnownOnes() {
            var refused = assertProblem(post("""
                    {"name": "a", "region": "320281000000", "sector": "MAGIC"}
                    """), 400, "invalid-request");

            assertThat(pointers(refused)).containsExactly("/sector");
            assertThat(refused.jsonPath().getString("violations[0].message")).contains("EMERGENCY");
        }

        @Test
        void invalidRegionIsNamedByTheKernelsRule() {
            var refused = assertProblem(post("""
                    {"name": "a", "region": "abc"}
                    """), 400, "invalid-request");

            assertThat(pointers(refused)).containsExactly("/region");
        }

        @Test
        void missingFieldsAreAllNamed() {
            var refused = assertProblem(post("{}"), 400, "invalid-request");

            assertThat(pointers(refused)).containsExactly("/name", "/region");
        }

        @Test
        void missingBodyIsRefused() {
            assertProblem(
                    supervisor()
                            .contentType("application/json")
                            .header("Idempotency-Key", "k")
                            .post(PROBES),
                    400,
                    "invalid-request");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\\u0000b", "\\ud800", "a\\udc00"})
        void textThatIsNoTextIsRefused(String escaped) {
            var refused = assertProblem(
                    post("{\"name\":\"%s\",\"region\":\"320281000000\"}".formatted(escaped)), 400, "invalid-request");

            assertThat(pointers(refused)).containsExactly("/name");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "  ", "\\u200b\\u200d", "\\u3164", "\\u2800\\u2800", "\\ufeff\\t"})
        void textOfWhichNobodySeesAnythingIsEmpty(String escaped) {
            var refused = assertProblem(
                    post("{\"name\":\"%s\",\"region\":\"320281000000\"}".formatted(escaped)), 400, "invalid-request");

            assertThat(pointers(refused)).containsExactly("/name");
            assertThat(refused.jsonPath().getList("violations.code")).containsExactly("empty");
        }

        @Test
        void deepNestingIsRefused() {
            var refused = post("{\"name\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}");

            assertThat(refused.statusCode()).isEqualTo(400);
        }

        @Test
        void bodyOverTheLimitIsRefused() {
            assertProblem(post("{\"name\":\"" + "a".repeat(2_000_000) + "\"}"), 413, "body-too-large");
        }

        @Test
        void chunkedBodyOverTheLimitIsRefused() throws IOException {
            var answer = raw("POST %s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nIdempotency-Key: c\r\n"
                            .formatted(PROBES, Tokens.of("supervisor", "320281000000"))
                    + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "9\r\n{\"name\":\"\r\n"
                    + ("10000\r\n" + "a".repeat(0x10000) + "\r\n").repeat(20)
                    + "0\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 413").contains("/errors/body-too-large");
        }

        @Test
        void otherMediaTypeIsRefused() {
            assertProblem(supervisor().contentType("text/plain").body("x").post(PROBES), 415, "unsupported-media-type");
        }

        @ParameterizedTest
        @ValueSource(strings = {"name", "region", "sector"})
        void numberAndArrayAreNoText(String field) {
            for (var value : new String[] {"320281000000", "[2026, 1, 1]", "{}", "true"}) {
                assertThat(pointers(
                                assertProblem(post("{\"%s\": %s}".formatted(field, value)), 400, "invalid-request")))
                        .containsExactly("/" + field);
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"20454", "[2026, 1, 1]", "\"\"", "\"+5874898-01-01\"", "\"1899-12-31\"", "\"2201-01-01\""})
        void whatIsNoDayOfTheCalendarIsNamed(String day) {
            assertThat(pointers(assertProblem(post("{\"since\": " + day + "}"), 400, "invalid-request")))
                    .containsExactly("/since");
        }

        @Test
        void answerIsPackedForWhoeverUnpacksIt() throws IOException {
            var packed = get(PROBES, "Accept-Encoding: gzip\r\n").toLowerCase(java.util.Locale.ROOT);

            assertThat(packed).contains("content-encoding: gzip").contains("vary: accept-encoding, accept-language");
            assertThat(get(PROBES, "").toLowerCase(java.util.Locale.ROOT)).doesNotContain("content-encoding");
        }

        @Test
        void rulesAreNamedWithoutJava() {
            assertThat(codes(post("{\"name\": \" \", \"weight\": 11}")))
                    .containsExactlyInAnyOrder("empty", "required", "too-large");
        }

        @Test
        void unobtainableFormatIsRefused() {
            assertProblem(supervisor().accept("image/png").get(PROBES), 406, "not-acceptable");
        }
    }

    @Nested
    class Paths {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/api/v1/probe/probes;x",
                    "/api;z/v1/probe/probes",
                    "/api/v1/probe/probes%2f",
                    "/api/v1//probe/probes",
                    "/api/v1/probe/./probes",
                    "/api/v1/probe/../probe/probes",
                    "/api/v1/probe/%2e%2e/probes",
                    "/api/v1/probe/probes%00",
                    "/api/v1/probe/probes%zz",
                    "/api/v1/probe/probes%",
                    "/api/v1/probe/probes%5c",
                    "/api/v1/probe/probes%3b",
                    "/api/v1/probe/probes%25",
                    "/api/v1/probe/%70robes",
                    "/api/v1/probe/probes%ff",
                    "/api/v1/probe/probes?name=%zz",
                    "/api/v1/probe/probes?name=%00",
                    "/api/v1/probe/probes?name=%ff",
                    "/api/v1/probe/probes\\x",
                    "/api/v1/probe/probes/{id}"
                })
        void secondSpellingsOfAPathAreRefused(String path) throws IOException {
            var answer = get(path);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("/errors/invalid-path");
        }

        @ParameterizedTest
        @ValueSource(strings = {"?name=中", "/中"})
        void addressThatIsNotEncodedIsToldSo(String address) throws IOException {
            assertThat(get(PROBES + address))
                    .startsWith("HTTP/1.1 400")
                    .contains("/errors/not-percent-encoded", "%E4%B8%AD");
        }

        @Test
        void longAddressIsRefused() throws IOException {
            assertThat(get(PROBES + "?name=" + "a".repeat(9_000)))
                    .startsWith("HTTP/1.1 414")
                    .contains("/errors/uri-too-long");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/nothing", "/api/v1/probe/nothing", "/api/v1/other", "/q/nothing"})
        void unknownPathIsAProblem(String path) {
            assertProblem(supervisor().get(path), 404, "not-found");
        }

        @Test
        void unknownMethodIsAProblem() {
            var refused = supervisor().delete(PROBES);

            assertProblem(refused, 405, "method-not-allowed");
            assertThat(refused.header("Allow")).isEqualTo("GET, HEAD, POST");
        }

        @Test
        void idThatIsNoIdIsNamed() {
            var refused = assertProblem(supervisor().get(PROBES + "/7"), 400, "invalid-request");

            assertThat(pointers(refused)).containsExactly("path:id");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "limit=abc",
                    "limit=0",
                    "limit=201",
                    "limit=99999999999",
                    "sort=id",
                    "total=yes",
                    "sector=MAGIC"
                })
        void nonsenseInAQueryIsNamed(String query) {
            var refused = assertProblem(supervisor().get(PROBES + "?" + query), 400, "invalid-request");

            assertThat(pointers(refused)).containsExactly("query:" + query.substring(0, query.indexOf('=')));
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "AAAA", "%F0%9F%88%9A", "AAVuYW1lcwA"})
        void cursorOfAnotherListIsRefused(String cursor) {
            assertProblem(supervisor().get(PROBES + "?cursor=" + cursor), 400, "invalid-cursor");
        }
    }

    @Nested
    class Identities {

        @Test
        void severalAuthorizationsAreNone() throws IOException {
            for (var other : List.of("Bearer " + Tokens.of("supervisor", "320281000000"), "Basic YTpi", "x")) {
                assertThat(get(PROBES, "Authorization: " + other + "\r\n"))
                        .startsWith("HTTP/1.1 401")
                        .contains("/errors/unauthorized");
            }
        }

        @Test
        void noTokenIsUnauthorized() {
            var refused = assertProblem(given().get(PROBES), 401, "unauthorized");

            assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        }

        @Test
        void badTokensAreUnauthorized() {
            var good = Tokens.request().subject("s").roles("supervisor").region("320281000000");
            assertThat(given().auth().oauth2(good.mint()).get(PROBES).statusCode())
                    .isEqualTo(200);
            var bad = List.of(
                    "nonsense",
                    "a.b.c",
                    "x".repeat(20_000),
                    Tokens.of("supervisor", "320281000000") + "x",
                    request().expired().mint(),
                    request().notYetValid().mint(),
                    request().audience("another").mint(),
                    request().issuer("http://elsewhere").mint(),
                    request().signedWithForeignKey().mint(),
                    request().unsigned().mint(),
                    request().signedWithPublicKeyAsSecret().mint(),
                    request().region("12").mint(),
                    request().subject("s\u200B").mint(),
                    request().subject("s\t").mint(),
                    request().subject("Api-client:jiangyin-data").mint(),
                    request().subject("system:HOUSEKEEPER").mint(),
                    request().sectors(List.of("NONSENSE")).mint(),
                    request().roles("enterprise").enterprises(List.of("e-7")).mint());

            for (var token : bad) {
                assertProblem(given().auth().oauth2(token).get(PROBES), 401, "unauthorized");
            }
        }

        private worksafe.stack.TokenRequest request() {
            return Tokens.request().subject("s").roles("supervisor").region("320281000000");
        }

        @Test
        void tokenThatIsNotOursIsToldApartFromNone() {
            assertThat(given().get(PROBES).header("WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(given().auth().oauth2("a.b.c").get(PROBES).header("WWW-Authenticate"))
                    .isEqualTo("Bearer error=\"invalid_token\"");
        }

        @Test
        void refusalNamesTheRolesThatMay() {
            var refused =
                    given().auth().oauth2(Tokens.of("expert", "320281000000")).get(PROBES);

            assertThat(refused.jsonPath().getList("facts.roles", String.class)).contains("supervisor");
            assertThat(refused.jsonPath().getString("detail")).contains("监管人员");
        }

        @Test
        void roleWithoutThePermissionIsForbidden() {
            assertProblem(
                    given().auth().oauth2(Tokens.of("expert", "320281000000")).get(PROBES), 403, "forbidden");
        }
    }

    @Test
    void changeWithoutAVersionIsRefused() {
        var request = supervisor().contentType("application/json").body("""
                {"name": "a", "region": "320281000000"}
                """);
        var path = PROBES + "/0197f3c4-0000-7000-8000-000000000000";

        assertProblem(request.put(path), 428, "precondition-required");
        assertProblem(request.header("If-Match", "\"v2\"").put(path), 412, "precondition-failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v3", "\"v3", "W/v3", "\"v3\" \"v4\"", "*, \"v3\"", ","})
    void tagThatIsNoTagIsMalformedAndNotStale(String tag) {
        assertThat(pointers(assertProblem(changed(tag), 400, "invalid-request")))
                .containsExactly("header:If-Match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", " * ", "\"v3\"", "\"v2\", \"v3\"", "W/\"v2\" ,\"a,b\",\t\"v3\""})
    void changeIsDecidedOnAnyOfTheTagsNamed(String tags) {
        assertThat(changed(tags).statusCode()).isEqualTo(200);
    }

    @Test
    void weakTagIsNotEnoughForAChange() {
        var refused = assertProblem(changed("W/\"v3\""), 412, "precondition-failed");

        assertThat(pointers(refused)).containsExactly("header:If-Match");
        assertThat(codes(refused)).containsExactly("entity-tag-weak");
    }

    private static Response changed(String tags) {
        return supervisor()
                .contentType("application/json")
                .header("If-Match", tags)
                .body("""
                        {"name": "a", "region": "320281000000"}
                        """)
                .put(PROBES + "/0197f3c4-0000-7000-8000-000000000000");
    }

    private static List<String> codes(Response refused) {
        return refused.jsonPath().getList("violations.code", String.class);
    }

    @Test
    void parametersAreKnownAndGivenOnce() {
        var refused = assertProblem(
                supervisor().queryParam("nmae", "x").queryParam("limit", 1, 2).get(PROBES), 400, "invalid-request");

        assertThat(pointers(refused)).containsExactlyInAnyOrder("query:nmae", "query:limit");
        assertThat(codes(refused)).containsExactlyInAnyOrder("unknown-parameter", "repeated-parameter");
        assertThat(supervisor().queryParam("limit", 1).get(PROBES).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*/*", "application/*", "text/html, */*;q=0.1"})
    void whateverIncludesJsonIsAnsweredInJson(String accepted) {
        var answer = supervisor().header("Accept", accepted).get(PROBES);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
    }

    @Test
    void unchangedIsSaidWithoutABodyOrItsLength() throws IOException {
        var answer = get(PROBES + "/0197f3c4-0000-7000-8000-000000000000", "If-None-Match: \"v3\"\r\n");

        assertThat(answer).startsWith("HTTP/1.1 304").containsIgnoringCase("etag: \"v3\"");
        assertThat(answer.toLowerCase(java.util.Locale.ROOT)).doesNotContain("content-length");
    }

    @Test
    void whatIsReadHasAHead() {
        var path = PROBES + "/0197f3c4-0000-7000-8000-000000000000";

        assertThat(supervisor().head(path).header("ETag")).isEqualTo("\"v3\"");
        assertThat(supervisor().header("If-None-Match", "\"v3\"").head(path).statusCode())
                .isEqualTo(304);
        assertThat(supervisor().head(PROBES).statusCode()).isEqualTo(200);
    }

    @Test
    void problemsSpeakTheLanguageOfTheClient() {
        assertThat(supervisor().get("/nothing").jsonPath().getString("title")).isEqualTo("未找到");
        assertThat(supervisor()
                        .header("Accept-Language", "en-GB,en;q=0.9")
                        .get("/nothing")
                        .jsonPath()
                        .getString("title"))
                .isEqualTo("Not found");
        assertThat(supervisor()
                        .header("Accept-Language", ";;;")
                        .get("/nothing")
                        .jsonPath()
                        .getString("title"))
                .isEqualTo("未找到");
    }

    @Test
    void bugIsAProblemWithoutJavaInIt() {
        assertProblem(
                supervisor().contentType("application/json").body("""
                        {"name": "bug", "region": "320281000000"}
                        """).post(PROBES + "/failures"),
                500,
                "internal-error");
    }

    private static String get(String path) throws IOException {
        return get(path, "");
    }

    private static String get(String path, String header) throws IOException {
        return raw("GET " + path + " HTTP/1.1\r\nHost: x\r\n" + header + "Authorization: Bearer "
                + Tokens.of("supervisor", "320281000000") + "\r\nConnection: close\r\n\r\n");
    }

    /** What a client library would tidy up before sending, sent as it is; reads the first answer. */
    private static String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
            var sender = Thread.ofVirtual().start(() -> {
                try {
                    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                    socket.getOutputStream().flush();
                } catch (IOException refusedEarly) {
                    // The server may close while a refused body is still being sent; the answer says why.
                }
            });
            var answer = read(socket.getInputStream());
            sender.interrupt();
            return answer;
        }
    }

    private static String read(InputStream in) throws IOException {
        var answer = new StringBuilder();
        var buffer = new byte[8_192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            answer.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
            if (answer.indexOf("}") > 0) {
                break;
            }
        }
        return answer.toString();
    }
}
