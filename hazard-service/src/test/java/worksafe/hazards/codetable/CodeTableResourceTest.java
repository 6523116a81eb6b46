package worksafe.hazards.codetable;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class CodeTableResourceTest {

    private static List<Map<String, Object>> tables() {
        return given().auth()
                .oauth2(Tokens.of("enterprise", "320281000000"))
                .get("/api/v1/hazards/code-tables")
                .jsonPath()
                .getList("items");
    }

    @Test
    void tablesComeByName() {
        assertThat(tables())
                .extracting(table -> table.get("name"))
                .containsExactly(
                        "danger-action",
                        "danger-cause",
                        "danger-grade",
                        "danger-source",
                        "danger-status",
                        "danger-step",
                        "recheck-result",
                        "sector",
                        "time-limit-origin");
    }

    @Test
    @SuppressWarnings("unchecked")
    void everyCodeHasATitleInBothLanguages() {
        for (var table : tables()) {
            assertTitled((Map<String, String>) table.get("titles"));
            for (var entry : (List<Map<String, Object>>) table.get("entries")) {
                assertTitled((Map<String, String>) entry.get("titles"));
            }
        }
    }

    @Test
    void codesKeepTheOrderOfTheLife() {
        var status = tables().stream()
                .filter(table -> table.get("name").equals("danger-status"))
                .findFirst()
                .orElseThrow();

        assertThat(status.toString())
                .startsWith("{name=danger-status, titles={zh=隐患状态, en=Status of a danger},"
                        + " entries=[{code=REPORTED, titles={zh=已上报, en=Reported}}, {code=RECTIFYING,");
    }

    private static void assertTitled(Map<String, String> titles) {
        assertThat(titles.get("zh")).isNotBlank().doesNotStartWith("code-table.");
        assertThat(titles.get("en")).isNotBlank().doesNotStartWith("code-table.");
    }
}
