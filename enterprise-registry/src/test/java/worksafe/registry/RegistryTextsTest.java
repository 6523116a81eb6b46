package worksafe.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Messages;
import worksafe.platform.http.Permissions;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.Tokens;

/** What people read, in both languages, and who may do what. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class RegistryTextsTest {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final Messages messages = Messages.load(Thread.currentThread().getContextClassLoader());

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(new TreeSet<>(messages.keys(CHINESE))).isEqualTo(new TreeSet<>(messages.keys(Locale.ENGLISH)));
    }

    @Test
    void everyRefusalHasWords() {
        for (var problem : RegistryProblem.values()) {
            for (var part : List.of(".title", ".detail")) {
                assertThat(messages.keys(CHINESE)).contains(problem.slug() + part);
            }
        }
    }

    @Test
    void codeTablesNameEveryCodeInBothLanguages() {
        var tables = given().auth()
                .oauth2(Tokens.of("enterprise", "320281000000"))
                .get("/api/v1/registry/code-tables")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(tables.getList("items.name", String.class))
                .isSorted()
                .contains(
                        "enterprise-feed-fact",
                        "enterprise-state",
                        "identifier-scheme",
                        "identifier-state",
                        "ownership",
                        "region-kind",
                        "region-level",
                        "sector");
        List<Map<String, Object>> items = tables.getList("items");
        for (var item : items) {
            assertThat((List<?>) item.get("entries")).isNotEmpty().allSatisfy(entry -> {
                var titles = (Map<?, ?>) ((Map<?, ?>) entry).get("titles");
                assertThat((String) titles.get("zh")).doesNotStartWith("code-table.");
                assertThat((String) titles.get("en")).doesNotStartWith("code-table.");
            });
        }
    }

    @Test
    void everyActionOfThePlatformIsGrantedToSomebody() {
        var table =
                Permissions.load(Thread.currentThread().getContextClassLoader()).table();

        assertThat(table.keySet())
                .containsAll(Arrays.asList(
                        "job:read",
                        "job:cancel",
                        "changes:read",
                        "policy:read",
                        "policy:write",
                        "clock:read",
                        "audit:read",
                        "register:read",
                        "register:write",
                        "register:review",
                        "register:define",
                        "register:disclose",
                        "calendar:read",
                        "calendar:write",
                        "dead-letter:read",
                        "dead-letter:replay",
                        "refused-event:read",
                        "feed:import",
                        "feed:read",
                        "feed:confirm"));
        assertThat(table.values()).noneMatch(java.util.Set::isEmpty);
    }
}
