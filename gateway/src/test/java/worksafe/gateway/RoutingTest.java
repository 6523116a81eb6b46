package worksafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class RoutingTest {

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void everyContextIsServedByItsOwnService() throws Exception {
        var toRegistry = Wire.ask(gateway, "GET", "/api/v1/registry/route-a", Tokens.header());
        var toHazards = Wire.ask(gateway, "GET", "/api/v1/hazards/route-b", Tokens.header());

        assertThat(toRegistry.status()).isEqualTo(200);
        assertThat(toHazards.status()).isEqualTo(200);
        assertThat(Surroundings.registry.seen("route-"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.uri()).isEqualTo("/api/v1/registry/route-a"));
        assertThat(Surroundings.hazards.seen("route-"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.uri()).isEqualTo("/api/v1/hazards/route-b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nonsense/x",
                "/api/v1/registryx",
                "/api/v1/registry-x/y",
                "/API/v1/registry/x",
                "/api/v1/Registry/x",
                "/api/v2/registry/x",
                "/api/v1",
                "/api",
                "/q/openapi",
                "/q/dev",
                "/q/health/nonsense",
                "/swagger-ui/nonsense.js",
                "/docs/nonsense",
                "/openapi/nonsense.json",
                "/index.html",
                "/META-INF/MANIFEST.MF",
                "/application.properties",
                "/public-paths.csv"
            })
    void whatNoTableNamesIsNotFound(String path) throws Exception {
        var answer = Wire.ask(gateway, "GET", path, Tokens.header());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.isProblem()).isTrue();
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "PROPFIND", "FOO", "get"})
    void methodsThatNoServiceOffersAreRefused(String method) throws Exception {
        var answer = Wire.ask(gateway, method, "/api/v1/registry/methods", Tokens.header());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.header("allow")).isEqualTo("GET, HEAD, POST, PUT, PATCH, DELETE");
        assertThat(Surroundings.registry.seen("methods")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void methodsPassUnchanged(String method) throws Exception {
        var answer = Wire.ask(gateway, method, "/api/v1/registry/passed-" + method, Tokens.header());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getString("method")).isEqualTo(method);
    }

    @Test
    void whatCallersWriteBecomesNoMetric() throws Exception {
        for (int i = 0; i < 30; i++) {
            for (var path : List.of(
                    "/nowhere-" + i,
                    "/api/v1/registry/x;" + i,
                    "/api/v1/registryx/" + i,
                    "/docs/%2e" + i,
                    "//" + i,
                    "/api/v1/nothing/" + i + "?a=%zz")) {
                var unused = Wire.ask(gateway, "GET", path);
            }
            var unused = Wire.ask(gateway, "POST", "/openapi/" + i);
            unused = Wire.ask(gateway, "WORD" + i, "/api/v1/registry/" + i);
        }

        var metrics = Wire.ask(
                        gateway,
                        "GET",
                        "/q/metrics",
                        Tokens.header(Tokens.request().roles("operator").mint()))
                .body();

        assertThat(tags(metrics, "uri"))
                .isSubsetOf(
                        "/",
                        "/other",
                        "/q",
                        "/docs",
                        "/openapi",
                        "/public",
                        "/errors",
                        "/api/v1/registry",
                        "/api/v1/hazards",
                        "/api/v1/inspections",
                        "/api/v1/training",
                        "/api/v1/own",
                        "/cors-preflight",
                        "NOT_FOUND",
                        "REDIRECTION",
                        "root",
                        "UNKNOWN");
        assertThat(tags(metrics, "method"))
                .isSubsetOf("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");
    }

    private static Set<String> tags(String metrics, String name) {
        return Pattern.compile("http_server_[a-z_]+\\{[^}]*\\b" + name + "=\"([^\"]*)\"")
                .matcher(metrics)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void headIsAnsweredWithoutBody() throws Exception {
        try (var wire = new Wire(gateway)) {
            var token = Tokens.header();

            var head = wire.request("HEAD", "/api/v1/registry/head", token).receive(true);
            var next = wire.request("GET", "/api/v1/registry/after-head", token).receive();

            assertThat(head.status()).isEqualTo(200);
            assertThat(head.header("content-length")).isNotEmpty();
            assertThat(next.status()).isEqualTo(200);
        }
    }

    @Test
    void answersWithoutBodyKeepTheConnectionInStep() throws Exception {
        try (var wire = new Wire(gateway)) {
            var token = Tokens.header();

            var nothing =
                    wire.request("DELETE", "/api/v1/registry/nothing", token).receive();
            var unchanged =
                    wire.request("GET", "/api/v1/registry/unchanged", token).receive();
            var next = wire.request("GET", "/api/v1/registry/after", token).receive();

            assertThat(nothing.status()).isEqualTo(204);
            assertThat(nothing.all("transfer-encoding")).isEmpty();
            assertThat(unchanged.status()).isEqualTo(304);
            assertThat(unchanged.header("etag")).isEqualTo("\"v1\"");
            assertThat(next.status()).isEqualTo(200);
        }
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws Exception {
        try (var wire = new Wire(gateway)) {
            var token = Tokens.header();

            wire.request("GET", "/api/v1/registry/first", token)
                    .request("GET", "/api/v1/hazards/second", token)
                    .request("GET", "/nowhere", token)
                    .request("GET", "/api/v1/registry/fourth", token);

            assertThat(new JsonObject(wire.receive().body()).getString("uri")).isEqualTo("/api/v1/registry/first");
            assertThat(new JsonObject(wire.receive().body()).getString("uri")).isEqualTo("/api/v1/hazards/second");
            assertThat(wire.receive().status()).isEqualTo(404);
            assertThat(new JsonObject(wire.receive().body()).getString("uri")).isEqualTo("/api/v1/registry/fourth");
        }
    }

    @Test
    void locationsLeadThroughTheDoor() throws Exception {
        var created = Wire.ask(gateway, "POST", "/api/v1/registry/created", Tokens.header());
        var elsewhere = Wire.ask(gateway, "GET", "/api/v1/registry/elsewhere", Tokens.header());

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("location")).isEqualTo("/api/v1/registry/things/1?full=%E5%AE%89");
        assertThat(elsewhere.header("location")).isEqualTo("https://example.org/x");
    }

    @Test
    void whatAServiceRefusesPassesUnchanged() throws Exception {
        var answer = Wire.ask(gateway, "POST", "/api/v1/registry/refuses", Tokens.header());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.body()).isEqualTo("{\"code\":\"inner-rule\"}");
    }

    @Test
    void largeAnswersAreStreamedWhole() throws Exception {
        var answer = Wire.ask(gateway, "GET", "/api/v1/registry/large", Tokens.header());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).hasSize(20 * 1024 * 1024);
    }

    @Test
    void webSocketsAreNotOpened() throws Exception {
        var answer = Wire.ask(
                gateway,
                "GET",
                "/api/v1/registry/socket",
                Tokens.header(),
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Surroundings.registry.seen("socket")).singleElement().satisfies(seen -> {
            assertThat(seen.all("Upgrade")).isEmpty();
            assertThat(seen.all("Connection")).isEmpty();
        });
    }

    @Test
    void theRootShowsTheWay() throws Exception {
        var answer = Wire.ask(gateway, "GET", "/");

        var signpost = new JsonObject(answer.body());
        assertThat(signpost.getJsonObject("links").getString("openapi")).isEqualTo("/openapi.json");
        assertThat(signpost.getJsonObject("contexts").getString("hazards")).isEqualTo("/api/v1/hazards");
    }

    @Test
    void theDoorIsReadyWhoeverIsAway() throws Exception {
        Surroundings.hazards.setHealthy(false);
        try {
            await().untilAsserted(() -> assertThat(states())
                    .isEqualTo(new JsonObject()
                            .put("registry", "UP")
                            .put("hazards", "DOWN")
                            .put("inspections", "UNREACHABLE")
                            .put("training", "UNREACHABLE")));
        } finally {
            Surroundings.hazards.setHealthy(true);
        }
    }

    private JsonObject states() throws Exception {
        var answer = Wire.ask(gateway, "GET", "/q/health/ready");
        assertThat(answer.status()).isEqualTo(200);
        var health = new JsonObject(answer.body());
        assertThat(health.getString("status")).isEqualTo("UP");
        return health.getJsonArray("checks").stream()
                .map(JsonObject.class::cast)
                .filter(check -> check.getString("name").equals("services"))
                .findFirst()
                .orElseThrow()
                .getJsonObject("data");
    }

    @Test
    void metricsAreForOperatorsOnly() throws Exception {
        var nobody = Wire.ask(gateway, "GET", "/q/metrics");
        var supervisor = Wire.ask(gateway, "GET", "/q/metrics", Tokens.header());
        var operator = Wire.ask(
                gateway,
                "GET",
                "/q/metrics",
                Tokens.header(Tokens.request().roles("operator").mint()));

        assertThat(nobody.status()).isEqualTo(401);
        assertThat(supervisor.status()).isEqualTo(403);
        assertThat(operator.status()).isEqualTo(200);
        assertThat(operator.body()).contains("jvm_memory_used_bytes");
    }
}
