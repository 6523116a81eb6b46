package worksafe.platform.service.codetable;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class CodeTableResourceTest {

    private static Response codeTables(String role) {
        return given().auth().oauth2(Tokens.of(role, "320281000000")).get("/api/v1/probe/code-tables");
    }

    @Test
    void tablesComeByNameAndCodesInTheirOwnOrder() {
        var tables = codeTables("supervisor").jsonPath();

        assertThat(tables.getList("items.name", String.class))
                .containsExactly(
                        "job-state",
                        "policy-certainty",
                        "policy-force",
                        "region-level",
                        "role",
                        "sector",
                        "tide",
                        "weather");
        assertThat(tables.getList("items.find { it.name == 'weather' }.entries.code", String.class))
                .containsExactly("SUN", "RAIN");
        assertThat(tables.getMap("$")).containsOnlyKeys("items");
    }

    @Test
    void titlesComeInBothLanguages() {
        var tables = codeTables("supervisor").jsonPath();

        assertThat(tables.getString("items.find { it.name == 'weather' }.titles.zh"))
                .isEqualTo("天气");
        assertThat(tables.getString("items.find { it.name == 'weather' }.titles.en"))
                .isEqualTo("Weather");
        assertThat(tables.getList("items.find { it.name == 'weather' }.entries.titles.zh", String.class))
                .containsExactly("晴", "雨");
        assertThat(tables.getList("items.find { it.name == 'weather' }.entries.titles.en", String.class))
                .containsExactly("Sunny", "Rainy");
    }

    @Test
    void missingTitleIsSeenByItsKey() {
        assertThat(codeTables("supervisor")
                        .jsonPath()
                        .getString("items.find { it.name == 'tide' }.entries[0].titles.zh"))
                .isEqualTo("code-table.tide.EBB");
    }

    @Test
    void everybodyReadsTheSameWithoutAToken() {
        var tables = given().get("/api/v1/probe/public/code-tables").jsonPath();

        assertThat(tables.getList("items.name", String.class))
                .containsExactly(
                        "job-state",
                        "policy-certainty",
                        "policy-force",
                        "region-level",
                        "role",
                        "sector",
                        "tide",
                        "weather");
        assertThat(tables.getString("items.find { it.name == 'weather' }.titles.en"))
                .isEqualTo("Weather");
    }

    @Test
    void oneTableComesByItsName() {
        var table = given().get("/api/v1/probe/public/code-tables/weather").jsonPath();

        assertThat(table.getList("entries.code", String.class)).containsExactly("SUN", "RAIN");
        assertThat(given().get("/api/v1/probe/public/code-tables/none").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatSeldomChangesIsKeptAndNotSentAgain() {
        var first = given().get("/api/v1/probe/public/code-tables");
        var again = given().header("If-None-Match", first.header("ETag")).get("/api/v1/probe/public/code-tables");
        var other = given().header("If-None-Match", "\"other\"").get("/api/v1/probe/public/code-tables");

        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=300");
        assertThat(first.header("Vary")).contains("Accept-Language", "Accept-Encoding");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(codeTables("supervisor").header("Cache-Control")).isEqualTo("private, max-age=300");
    }

    @Test
    void headTellsWhatGetWould() {
        var head = given().head("/api/v1/probe/public/code-tables");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag"))
                .isEqualTo(given().get("/api/v1/probe/public/code-tables").header("ETag"));
        assertThat(head.asByteArray()).isEmpty();
    }

    @Test
    void tableInThePlaceOfTheListIsNeitherTaggedNorKept() {
        var csv = given().get("/api/v1/probe/public/code-tables?format=csv");

        assertThat(csv.header("Cache-Control")).isEqualTo("no-store");
        assertThat(csv.header("ETag")).isNull();
    }

    @Test
    void everybodyReadsWhatTheCodesOfProblemsMean() {
        var problems = given().get("/api/v1/probe/public/problems").jsonPath();

        assertThat(problems.getList("items.code", String.class)).isSorted().contains("not-found", "illegal-transition");
        assertThat(problems.getString("items.find { it.code == 'not-found' }.title.zh"))
                .isEqualTo("未找到");
        assertThat(problems.getString("items.find { it.code == 'not-found' }.detail.en"))
                .contains("…")
                .doesNotContain("{");
    }

    @Test
    void whoHasNoPermissionIsRefused() {
        assertProblem(codeTables("insurer"), 403, "forbidden");
    }
}
