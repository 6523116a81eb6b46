package worksafe.registry.apiclient;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.registry.apiclient.ApiClientFeature.CLIENTS;
import static worksafe.registry.apiclient.ApiClientFeature.TOWN;
import static worksafe.registry.apiclient.ApiClientFeature.act;
import static worksafe.registry.apiclient.ApiClientFeature.body;
import static worksafe.registry.apiclient.ApiClientFeature.manager;
import static worksafe.registry.apiclient.ApiClientFeature.register;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import worksafe.platform.http.signing.SignatureAlgorithm;
import worksafe.platform.http.signing.SignedRequest;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

/** What API clients have of their own, and which signed requests are taken. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class ApiClientResourceTest {

    private static final String ENTERPRISES = "/api/v1/registry/enterprises";
    private static final String WEBHOOKS = "/api/v1/registry/webhooks";
    private static final String IMPORTS = "/api/v1/registry/imports";
    private static final String QUERY = "limit=5&region=" + TOWN;
    private static final String HERE = "127.0.0.0/8";

    /** A client that was registered, with what it was told. */
    private record Known(UUID id, String code, String secret, SignatureAlgorithm algorithm) {

        SignedCalls calls() {
            return new SignedCalls(code, secret, algorithm);
        }

        JsonPath view() {
            return RestAssured.given()
                    .auth()
                    .oauth2(manager())
                    .get(CLIENTS + "/" + id)
                    .jsonPath();
        }
    }

    private static Known known(SignatureAlgorithm algorithm, String network) {
        var answer = register(manager(), body(algorithm.name(), "FEED", network));
        answer.then().statusCode(201);
        var json = answer.jsonPath();
        return new Known(json.getUUID("id"), json.getString("code"), json.getString("secret"), algorithm);
    }

    private static Known known() {
        return known(SignatureAlgorithm.HMAC_SHA256, HERE);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JsonPath.from(answer.body()).getString("code")).isEqualTo(code);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("api-clients", new ApiClientFeature()).tests();
    }

    @ParameterizedTest
    @EnumSource
    void signedRequestIsTakenAndShownInTheView(SignatureAlgorithm algorithm) {
        var client = known(algorithm, HERE);

        assertThat(client.calls().get(ENTERPRISES, QUERY).statusCode()).isEqualTo(200);

        var view = client.view();
        assertThat(view.getString("lastUsedAt")).isNotNull();
        assertThat(view.getInt("days[0].taken")).isEqualTo(1);
        assertThat(view.getInt("days[0].refused")).isZero();
        assertThat(view.getString("days[0].lastSource")).isEqualTo("127.0.0.1");
    }

    @Test
    void callerIsTheProgramWithItsRoleAndPlace() {
        var client = known();
        var request = """
                {"title": "数据交换平台", "url": "https://192.0.2.10/worksafe", "types": ["worksafe.hazards.*"]}""";
        var calls = client.calls();

        var answer = calls.send(calls.request("POST", WEBHOOKS, "", request, Instant.now()), sent -> sent, request);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var json = JsonPath.from(answer.body());
        assertThat(json.getString("account")).isEqualTo("api-client:" + client.code());
        assertThat(json.getString("accountName")).isEqualTo("数据共享平台");
        assertThat(json.getString("region")).isEqualTo(TOWN);
        // Its role does not manage clients.
        assertRefused(calls.get(CLIENTS, ""), 403, "forbidden");
    }

    @Test
    void wrongSecretAndUnknownClientAreRefusedAlike() {
        var client = known();
        var other = known();

        assertRefused(
                new SignedCalls(client.code(), other.secret(), client.algorithm()).get(ENTERPRISES, QUERY),
                401,
                "signature-invalid");
        assertRefused(
                new SignedCalls("nobody-at-all", other.secret(), client.algorithm()).get(ENTERPRISES, QUERY),
                401,
                "signature-invalid");
        assertRefused(
                new SignedCalls(client.code(), client.secret(), SignatureAlgorithm.HMAC_SM3).get(ENTERPRISES, QUERY),
                401,
                "signature-invalid");
        assertThat(client.view().getInt("days[0].refused")).isEqualTo(2);
    }

    @Test
    void sameRequestIsTakenOnce() {
        var client = known();
        var calls = client.calls();
        var request = calls.request("GET", ENTERPRISES, QUERY, "", Instant.now());

        assertThat(calls.send(request, sent -> sent, "").statusCode()).isEqualTo(200);
        assertRefused(calls.send(request, sent -> sent, ""), 401, "request-replayed");
    }

    @Test
    void ofTwoSameRequestsAtOnceOneIsTaken() {
        var calls = known().calls();
        var request = calls.request("GET", ENTERPRISES, QUERY, "", Instant.now());

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> calls.send(request, sent -> sent, "")))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 401, 401, 401);
    }

    @Test
    void timeOfTheSignatureIsAboutNow() {
        var calls = known().calls();
        for (var at : List.of(
                Instant.now().minus(Duration.ofSeconds(320)), Instant.now().plus(Duration.ofSeconds(320)))) {
            assertRefused(
                    calls.send(calls.request("GET", ENTERPRISES, QUERY, "", at), sent -> sent, ""),
                    401,
                    "timestamp-outside");
        }
        var atTheEdge = Instant.now().minus(Duration.ofSeconds(280));
        assertThat(calls.send(calls.request("GET", ENTERPRISES, QUERY, "", atTheEdge), sent -> sent, "")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void otherNetworkIsRefusedOnceTheSignatureIsGood() {
        var client = known(SignatureAlgorithm.HMAC_SHA256, "192.0.2.0/24");

        assertRefused(client.calls().get(ENTERPRISES, QUERY), 403, "address-not-allowed");
        assertRefused(
                new SignedCalls(client.code(), known().secret(), client.algorithm()).get(ENTERPRISES, QUERY),
                401,
                "signature-invalid");
        act(manager(), client.id(), "networks", "{\"networks\": [\"2001:db8::/32\", \"127.0.0.1/32\"]}")
                .then()
                .statusCode(200);
        assertThat(client.calls().get(ENTERPRISES, QUERY).statusCode()).isEqualTo(200);
    }

    @Test
    void addressThatACallerWritesIsNotBelieved() {
        var calls = known(SignatureAlgorithm.HMAC_SHA256, "192.0.2.0/24").calls();
        var request = calls.request("GET", ENTERPRISES, QUERY, "", Instant.now());

        var answer = calls.sendWith(request, "X-Worksafe-Source", "192.0.2.7;" + "0".repeat(64));
        assertRefused(answer, 403, "address-not-allowed");
        var again = calls.request("GET", ENTERPRISES, QUERY, "", Instant.now());
        assertRefused(calls.sendWith(again, "X-Forwarded-For", "192.0.2.7"), 403, "address-not-allowed");
    }

    /** Of a gateway without the common key, or with another one. */
    @Test
    void addressOfWhoeverForwardsIsNotTheCallers() {
        var calls = known().calls();
        var request = calls.request("GET", ENTERPRISES, QUERY, "", Instant.now());

        assertRefused(calls.sendWith(request, "X-Forwarded-For", "127.0.0.1"), 403, "address-not-allowed");
        assertThat(calls.get(ENTERPRISES, QUERY).statusCode()).isEqualTo(200);
    }

    @Test
    void suspendedAndEndedClientsAreRefused() {
        var client = known();
        act(manager(), client.id(), "suspension", "{\"reason\": \"调用异常，待核实\"}")
                .then()
                .statusCode(200);
        assertRefused(client.calls().get(ENTERPRISES, QUERY), 401, "signature-invalid");

        act(manager(), client.id(), "resumption", "").then().statusCode(200);
        assertThat(client.calls().get(ENTERPRISES, QUERY).statusCode()).isEqualTo(200);

        act(manager(), client.id(), "end", "{\"reason\": \"系统已下线\"}").then().statusCode(200);
        assertRefused(client.calls().get(ENTERPRISES, QUERY), 401, "signature-invalid");
    }

    @Test
    void nothingIsSentToSuspendedAndEndedClients() {
        var client = known();
        var calls = client.calls();
        var request = """
                {"title": "数据交换平台", "url": "https://192.0.2.10/worksafe", "types": ["worksafe.hazards.*"]}""";
        var answer = calls.send(calls.request("POST", WEBHOOKS, "", request, Instant.now()), sent -> sent, request);
        var webhook = WEBHOOKS + "/" + JsonPath.from(answer.body()).getString("id");

        act(manager(), client.id(), "suspension", "{\"reason\": \"调用异常，待核实\"}")
                .then()
                .statusCode(200);
        act(manager(), client.id(), "resumption", "").then().statusCode(200);
        assertThat(JsonPath.from(calls.get(webhook, "").body()).getString("status"))
                .isEqualTo("PAUSED");

        act(manager(), client.id(), "end", "{\"reason\": \"系统已下线\"}").then().statusCode(200);
        RestAssured.given()
                .auth()
                .oauth2(manager())
                .get(webhook)
                .then()
                .statusCode(200)
                .body("status", org.hamcrest.Matchers.equalTo("ENDED"));
    }

    @Test
    void twoSecretsAreGoodAndTheOneBeforeThemIsNot() {
        var first = known();
        var second = given(first);
        assertThat(first.calls().get(ENTERPRISES, QUERY).statusCode()).isEqualTo(200);
        assertThat(second.calls().get(ENTERPRISES, QUERY).statusCode()).isEqualTo(200);

        var third = given(first);
        assertRefused(first.calls().get(ENTERPRISES, QUERY), 401, "signature-invalid");
        assertThat(second.calls().get(ENTERPRISES, QUERY).statusCode()).isEqualTo(200);
        assertThat(third.calls().get(ENTERPRISES, QUERY).statusCode()).isEqualTo(200);

        TestDatabase.execute(
                "update api_client set former_secret_until = now() - interval '1 second' where id = ?", first.id());
        assertRefused(second.calls().get(ENTERPRISES, QUERY), 401, "signature-invalid");
        assertThat(third.calls().get(ENTERPRISES, QUERY).statusCode()).isEqualTo(200);
    }

    @Test
    void clientLastsUntilADayUnlessItIsGivenAnotherSecret() {
        var client = known();
        assertThat(Duration.between(
                        OffsetDateTime.parse(client.view().getString("secretSince")),
                        OffsetDateTime.parse(client.view().getString("confirmedUntil"))))
                .isEqualTo(Duration.ofDays(180));

        TestDatabase.execute(
                "update api_client set secret_since = now() - interval '181 days' where id = ?", client.id());
        assertRefused(client.calls().get(ENTERPRISES, QUERY), 401, "signature-invalid");

        var again = given(client);
        assertThat(again.calls().get(ENTERPRISES, QUERY).statusCode()).isEqualTo(200);
    }

    private static Known given(Known client) {
        var answer = act(manager(), client.id(), "secret", "");
        answer.then().statusCode(200);
        return new Known(client.id(), client.code(), answer.jsonPath().getString("secret"), client.algorithm());
    }

    @Test
    void otherBodyIsRefused() {
        var calls = known().calls();
        var signed = "{\"title\": \"一\", \"url\": \"https://192.0.2.10/worksafe\", \"types\": []}";
        var exchanged = "{\"title\": \"二\", \"url\": \"https://192.0.2.10/worksafe\", \"types\": []}";

        assertRefused(
                calls.send(calls.request("POST", WEBHOOKS, "", signed, Instant.now()), sent -> sent, exchanged),
                401,
                "signature-invalid");
        assertRefused(
                calls.send(calls.request("POST", WEBHOOKS, "", signed, Instant.now()), sent -> sent, ""),
                401,
                "signature-invalid");
    }

    /** What is read as a stream is held against its digest before it is taken in. */
    @Test
    void otherFileIsRefused() {
        var calls = known().calls();
        var request = calls.request("POST", IMPORTS, "", "name\n江阴一厂\n", Instant.now());

        assertRefused(calls.upload(request, "text/csv", "name\n江阴二厂\n"), 401, "signature-invalid");
        // The file itself is judged as ever; that it was signed is not in question any more.
        var again = calls.request("POST", IMPORTS, "", "name\n江阴一厂\n", Instant.now());
        assertThat(calls.upload(again, "text/csv", "name\n江阴一厂\n").statusCode()).isNotEqualTo(401);
    }

    @Test
    void otherOrderOfTheQueryAndOtherPathAreRefused() {
        var calls = known().calls();
        var request = calls.request("GET", ENTERPRISES, QUERY, "", Instant.now());

        assertRefused(
                calls.send(request, sent -> with(sent, sent.path(), "region=" + TOWN + "&limit=5"), ""),
                401,
                "signature-invalid");
        assertRefused(calls.send(request, sent -> with(sent, WEBHOOKS, sent.query()), ""), 401, "signature-invalid");
    }

    private static SignedRequest with(SignedRequest request, String path, String query) {
        return new SignedRequest(
                request.method(),
                path,
                query,
                request.contentDigest(),
                request.timestamp(),
                request.nonce(),
                request.clientId());
    }

    @Test
    void tokenBesideASignatureIsRefused() {
        var calls = known().calls();
        var request = calls.request("GET", ENTERPRISES, QUERY, "", Instant.now());

        assertRefused(
                calls.sendWith(request, "Authorization", "Bearer " + Tokens.of("supervisor", TOWN)),
                401,
                "signature-invalid");
    }

    @Test
    void whoIsRefusedOftenIsLookedAtNoMoreForAWhile() {
        var client = known();
        var wrong = new SignedCalls(client.code(), known().secret(), client.algorithm());
        for (int i = 0; i < 20; i++) {
            assertRefused(wrong.get(ENTERPRISES, QUERY), 401, "signature-invalid");
        }

        assertRefused(wrong.get(ENTERPRISES, QUERY), 429, "too-many-requests");
        assertRefused(client.calls().get(ENTERPRISES, QUERY), 429, "too-many-requests");
        assertThat(known().calls().get(ENTERPRISES, QUERY).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyGivesARoleOrAPlaceBeyondHisOwn() {
        assertProblem(
                register(Tokens.of("security-admin", TOWN), body("HMAC_SHA256", "FEED", HERE)),
                422,
                "api-client-role-beyond");
        assertProblem(
                register(manager(), body("HMAC_SHA256", "FEED", HERE).replace(TOWN, "530424000000")),
                422,
                "outside-jurisdiction");
        register(manager(), body("HMAC_SHA256", "SUPERVISOR", HERE)).then().statusCode(400);
        register(manager(), body("HMAC_SHA256", "FEED", "example.org/24"))
                .then()
                .statusCode(400);
        var client = known();
        assertProblem(act(Tokens.of("security-admin", TOWN), client.id(), "secret", ""), 422, "api-client-role-beyond");
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0/0, false",
        "10.0.0.0/7, false",
        "10.0.0.0/8, true",
        "::/0, false",
        "2000::/15, false",
        "2001::/16, true"
    })
    void networkOfHalfTheWorldIsRefused(String network, boolean good) {
        var answer = register(manager(), body("HMAC_SHA256", "FEED", network));

        if (good) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        } else {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
            assertThat(answer.jsonPath().getString("violations[0].code")).isEqualTo("network-too-wide");
            assertThat(answer.jsonPath().getString("violations[0].pointer")).isEqualTo("/networks/0");
        }
    }

    @Test
    void codeIsGivenOnce() {
        var body = body("HMAC_SHA256", "FEED", HERE);
        register(manager(), body).then().statusCode(201);

        assertProblem(register(manager(), body), 409, "api-client-code-taken");
    }

    @Test
    void secretIsToldOnceAndKeptNowhere() {
        var client = known();
        assertThat(client.secret()).matches("[0-9a-f]{64}");
        assertThat(client.view().getString("secret")).isNull();
        for (var kept : new String[] {
            "select answer::text from idempotency",
            "select data from outbox where aggregate = 'api-client'",
            "select row_to_json(c)::text from api_client c"
        }) {
            assertThat(String.join("", TestDatabase.column(kept))).as(kept).doesNotContain(client.secret());
        }
    }

    @Test
    void questionsOfOtherServicesAreSignedOrFindNothing() {
        RestAssured.given()
                .contentType("application/json")
                .body("{}")
                .post("/internal/signed-requests")
                .then()
                .statusCode(404);
        RestAssured.given()
                .contentType("application/json")
                .header("X-Worksafe-Internal", "0".repeat(64))
                .body("{}")
                .post("/internal/signed-requests")
                .then()
                .statusCode(404);
    }
}
