package worksafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class DocumentTest {

    @TestHTTPResource("/")
    URI gateway;

    @BeforeEach
    void bothServicesHaveBeenHeard() {
        await().until(() -> Wire.ask(gateway, "GET", "/openapi.json").body().contains("listDangers")
                && Wire.ask(gateway, "GET", "/openapi.json").body().contains("listEnterprises"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/openapi.yaml", "/openapi-3.0.json", "/openapi-3.0.yaml"})
    void theWholeIsValidInEveryForm(String path) throws Exception {
        var answer = Wire.ask(gateway, "GET", path);

        var parsed = new OpenAPIV3Parser().readContents(answer.body(), null, new ParseOptions());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type"))
                .startsWith(path.endsWith("json") ? "application/json" : "application/yaml");
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).isEqualTo(path.contains("3.0") ? "3.0.3" : "3.1.0");
        assertThat(parsed.getOpenAPI().getPaths())
                .containsOnlyKeys(
                        "/api/v1/registry/jobs/{id}",
                        "/api/v1/registry/enterprises",
                        "/api/v1/hazards/jobs/{id}",
                        "/api/v1/hazards/dangers",
                        "/api/v1/tasks",
                        "/api/v1/me",
                        "/api/v1/changes");
        assertThat(parsed.getOpenAPI().getComponents().getSchemas())
                .containsKeys(
                        "Problem",
                        "RegistryPlace",
                        "HazardsPlace",
                        "Enterprise",
                        "Danger",
                        "AllTasks",
                        "AllChanges",
                        "Me");
    }

    @Test
    void eventsAreDescribedWithTheirSchemasAndExamples() throws Exception {
        var index = Wire.ask(gateway, "GET", "/asyncapi.yaml");
        var schema = Wire.ask(gateway, "GET", "/contracts/hazards/danger-reported.v1.schema.json");
        var facts = Wire.ask(gateway, "GET", "/contracts/hazards/danger.facts.schema.json");
        var example = Wire.ask(gateway, "GET", "/contracts/hazards/danger-reported.v1.example.json");

        assertThat(index.body())
                .startsWith("asyncapi: 3.0.0")
                .contains("$ref: /contracts/hazards/danger-reported.v1.schema.json")
                .doesNotContain("$ref: ./");
        assertThat(schema.header("content-type")).isEqualTo("application/schema+json");
        assertThat(new JsonObject(schema.body()).getString("$id"))
                .isEqualTo("urn:worksafe:contract:hazards:danger-reported.v1");
        assertThat(facts.status()).isEqualTo(200);
        assertThat(new JsonObject(example.body()).getString("region")).isNotBlank();
        assertThat(Wire.ask(gateway, "GET", "/asyncapi.yaml", "If-None-Match: " + index.header("etag"))
                        .status())
                .isEqualTo(304);
        assertThat(Wire.ask(gateway, "HEAD", "/contracts/common.schema.json").status())
                .isEqualTo(200);
        assertThat(Wire.ask(gateway, "GET", "/contracts/hazards/none.v1.schema.json")
                        .isProblem())
                .isTrue();
    }

    @Test
    void whoIsAwayIsNamedAndMissing() throws Exception {
        var document = new JsonObject(Wire.ask(gateway, "GET", "/openapi.json").body());

        assertThat(document.getJsonArray("x-unavailable")).containsExactly("inspections", "training");
        assertThat(Wire.ask(gateway, "GET", "/openapi/training.json").status()).isEqualTo(404);
        assertThat(Wire.ask(gateway, "GET", "/openapi/training.json").isProblem())
                .isTrue();
    }

    @Test
    void whatAServiceSaysAnewIsHeardAndNonsenseIsNot() throws Exception {
        try {
            Surroundings.hazards.describeItself(Documents.HAZARDS.replace("listDangers", "listAllDangers"));
            await().untilAsserted(() ->
                    assertThat(Wire.ask(gateway, "GET", "/openapi.json").body()).contains("listAllDangers"));

            var asked = Surroundings.hazards.timesDescribed();
            Surroundings.hazards.describeItself("<html>");
            await().until(() -> Surroundings.hazards.timesDescribed() > asked + 1);

            assertThat(Wire.ask(gateway, "GET", "/openapi.json").body()).contains("listAllDangers");
        } finally {
            Surroundings.hazards.describeItself(Documents.HAZARDS);
        }
    }

    @Test
    void everyServiceCanBeReadByItself() throws Exception {
        var document =
                new JsonObject(Wire.ask(gateway, "GET", "/openapi/hazards.json").body());
        var index =
                new JsonArray(Wire.ask(gateway, "GET", "/openapi/index.json").body());

        assertThat(document.getJsonObject("info").getString("title")).isEqualTo("hazards");
        assertThat(document.getJsonArray("servers").getJsonObject(0).getString("url"))
                .isEqualTo("/");
        assertThat(index.stream().map(entry -> ((JsonObject) entry).getString("name")))
                .containsExactly("all", "registry", "hazards", "gateway");
    }

    @Test
    void whoHasTheDocumentIsToldThatItIsStillGood() throws Exception {
        var first = Wire.ask(gateway, "GET", "/openapi.json");
        var again = Wire.ask(gateway, "GET", "/openapi.json", "If-None-Match: " + first.header("etag"));
        var head = Wire.ask(gateway, "HEAD", "/openapi.json");

        assertThat(again.status()).isEqualTo(304);
        assertThat(head.header("etag")).isEqualTo(first.header("etag"));
        assertThat(head.header("content-length")).isEqualTo(first.header("content-length"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"other\", %s", "W/%s"})
    void whoHasItSaysSoInAnyForm(String known) throws Exception {
        var tag = Wire.ask(gateway, "GET", "/openapi.json").header("etag");

        var again = Wire.ask(gateway, "GET", "/openapi.json", "If-None-Match: " + known.formatted(tag));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("etag")).isEqualTo(tag);
    }

    @Test
    void documentIsPackedForWhomeverTakesItSo() throws Exception {
        var plain = Wire.ask(gateway, "GET", "/openapi.json");
        var request = HttpRequest.newBuilder(gateway.resolve("/openapi.json"))
                .header("Accept-Encoding", "br, gzip;q=0.5")
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var packed = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            var head = Wire.ask(gateway, "HEAD", "/openapi.json", "Accept-Encoding: gzip");

            assertThat(packed.headers().firstValue("content-encoding")).contains("gzip");
            var packedTag = packed.headers().firstValue("etag").orElseThrow();
            assertThat(packedTag).as("other bytes have another tag").isNotEqualTo(plain.header("etag"));
            assertThat(Wire.ask(gateway, "GET", "/openapi.json", "If-None-Match: " + packedTag)
                            .status())
                    .isEqualTo(304);
            assertThat(Wire.ask(
                                    gateway,
                                    "GET",
                                    "/openapi.json",
                                    "Accept-Encoding: gzip",
                                    "If-None-Match: " + plain.header("etag"))
                            .header("etag"))
                    .as("of what the client has")
                    .isEqualTo(plain.header("etag"));
            assertThat(head.header("etag")).isEqualTo(packedTag);
            assertThat(packed.body()).hasSizeLessThan(plain.body().length());
            assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())))
                    .hasContent(plain.body());
            assertThat(head.header("content-length")).isEqualTo(String.valueOf(packed.body().length));
        }
        assertThat(plain.all("content-encoding")).isEmpty();
        assertThat(plain.header("vary")).contains("Accept-Encoding").contains("Accept,");
        assertThat(Wire.ask(gateway, "GET", "/openapi.json", "Accept-Encoding: gzip;q=0")
                        .all("content-encoding"))
                .isEmpty();
    }

    @Test
    void whoTakesAnotherFormIsToldSo() throws Exception {
        var refused = Wire.ask(gateway, "GET", "/openapi.json", "Accept: text/html, application/yaml");
        var taken = Wire.ask(gateway, "GET", "/openapi.json", "Accept: text/html, application/*;q=0.1");

        assertThat(refused.status()).isEqualTo(406);
        assertThat(new JsonObject(refused.body()).getString("code")).isEqualTo("not-acceptable");
        assertThat(taken.status()).isEqualTo(200);
    }

    @Test
    void documentHasNoParametersAndAPageLeavesThemToItsScript() throws Exception {
        var refused = Wire.ask(gateway, "GET", "/openapi.json?format=yaml");

        assertThat(refused.status()).isEqualTo(400);
        var error = new JsonObject(refused.body()).getJsonArray("violations").getJsonObject(0);
        assertThat(error.getString("pointer")).isEqualTo("query:format");
        assertThat(error.getString("code")).isEqualTo("unknown-parameter");
        assertThat(Wire.ask(gateway, "GET", "/docs?urls.primaryName=registry").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/", "/swagger-ui", "/swagger-ui/"})
    void aPageShowsThem(String path) throws Exception {
        var page = Wire.ask(gateway, "GET", path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-type")).startsWith("text/html");
        assertThat(page.header("content-security-policy")).contains("default-src 'self'");
        for (var asset : new String[] {
            "/docs/start.js",
            "/swagger-ui/swagger-ui.css",
            "/swagger-ui/swagger-ui-bundle.js",
            "/swagger-ui/swagger-ui-standalone-preset.js"
        }) {
            assertThat(page.body()).contains(asset);
            assertThat(Wire.ask(gateway, "GET", asset).status()).as(asset).isEqualTo(200);
        }
    }

    @Test
    void anybodyVerifiesADrawOnAPageThatRunsItsOwnScriptOnly() throws Exception {
        var page = Wire.ask(gateway, "GET", "/verify-draw");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-type")).startsWith("text/html");
        var script =
                page.body().substring(page.body().indexOf("<script id=\"page\">") + "<script id=\"page\">".length());
        var digest = MessageDigest.getInstance("SHA-256")
                .digest(script.substring(0, script.indexOf("</script>")).getBytes(StandardCharsets.UTF_8));
        assertThat(page.header("content-security-policy"))
                .startsWith("default-src 'none'; script-src 'sha256-")
                .contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void documentsAreOnlyRead() throws Exception {
        var answer = Wire.ask(gateway, "POST", "/openapi.json");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).isEqualTo("GET, HEAD");
        assertThat(answer.isProblem()).isTrue();
    }
}
