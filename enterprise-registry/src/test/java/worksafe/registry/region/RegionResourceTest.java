package worksafe.registry.region;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class RegionResourceTest {

    private static final String REGIONS = "/api/v1/registry/regions";
    private static final String JIANGYIN = "320281000000";

    private final ReferenceRegionOperations reference;
    private final Scopes scopes;

    RegionResourceTest(ReferenceRegionOperations reference, Scopes scopes) {
        this.reference = reference;
        this.scopes = scopes;
    }

    private static Response get(String path) {
        return given().auth().oauth2(Tokens.of("supervisor", JIANGYIN)).get(REGIONS + path);
    }

    @Test
    void readmeShowsTheAnswerAsItIs() throws IOException {
        var answer = get("/" + JIANGYIN).asString();

        for (var page : List.of("README.md", "README.zh-CN.md")) {
            assertThat(Path.of("..", page)).content().contains("\n" + answer + "\n");
        }
    }

    @Test
    void townIsShownWithItsParent() {
        var region = get("/320281102000").then().statusCode(200).extract().jsonPath();

        assertThat(region.getString("level")).isEqualTo("TOWN");
        assertThat(region.getString("parent")).isEqualTo(JIANGYIN);
        assertThat(region.getBoolean("inForce")).isTrue();
        assertThat(region.getString("validTo")).isNull();
    }

    @Test
    void retiredCountyAnswersItsValidityAndSuccessor() {
        var region = get("/120225000000").then().statusCode(200).extract().jsonPath();

        assertThat(region.getString("name")).isEqualTo("蓟县");
        assertThat(region.getBoolean("inForce")).isFalse();
        assertThat(region.getString("validTo")).isNotNull();
        assertThat(region.getString("successor")).isEqualTo("120119000000");
    }

    @Test
    void renamedCodeAnswersItsFormerNames() throws SQLException {
        String renamed;
        try (var owner = TestDatabase.asOwner()) {
            renamed = TestDatabase.column(
                            owner,
                            "select lpad(code::text, 12, '0') from region_former_name join region using (code)"
                                    + " where region.valid_to is null order by code limit 1")
                    .getFirst();
        }

        var region = get("/" + renamed).then().statusCode(200).extract().jsonPath();

        assertThat(region.getList("formerNames.name", String.class))
                .isNotEmpty()
                .doesNotContain(region.getString("name"));
        assertThat(region.getBoolean("inForce")).isTrue();
    }

    @Test
    void unknownCodeIsNotFound() {
        assertProblem(get("/320281999999"), 404, "not-found");
    }

    @Test
    void codeWithoutTwelveDigitsIsRefused() {
        assertProblem(get("/3202"), 400, "invalid-request");
    }

    @Test
    void childrenArePagedInOrderOfCode() {
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = given().auth()
                    .oauth2(Tokens.of("enterprise", JIANGYIN))
                    .queryParam("parent", JIANGYIN)
                    .queryParam("limit", 7)
                    .queryParam("total", "exact")
                    .queryParams(cursor == null ? java.util.Map.of() : java.util.Map.of("cursor", cursor))
                    .get(REGIONS)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.code", String.class));
            assertThat(page.getInt("total")).isGreaterThan(7);
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(seen)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains("320281102000")
                .allMatch(c -> c.startsWith("320281"));
    }

    @Test
    void parksAndVillagesAreFoundByKindLevelAndName() {
        var parks = get("?kind=PARK&parent=" + JIANGYIN).then().statusCode(200).extract();
        assertThat(parks.jsonPath().getList("items.level", String.class))
                .isNotEmpty()
                .containsOnly("TOWN");

        var found = get("?name=澄江&level=TOWN").then().statusCode(200).extract().jsonPath();
        assertThat(found.getList("items.name", String.class)).isNotEmpty().allMatch(name -> name.contains("澄江"));

        var villages =
                get("?parent=320281102000&level=VILLAGE").then().statusCode(200).extract();
        assertThat(villages.jsonPath().getList("items.code", String.class)).isNotEmpty();
    }

    @Test
    void retiredCodesAreListedOnlyWhenAskedFor() {
        assertThat(get("?name=蓟县").jsonPath().getList("items")).isEmpty();
        assertThat(get("?name=蓟县&retired=true").jsonPath().getList("items.code", String.class))
                .containsExactly("120225000000");
    }

    @Test
    void nonsenseIsRefusedByName() {
        assertProblem(get("?level=HAMLET"), 400, "invalid-request");
        assertProblem(get("?sort=name"), 400, "invalid-request");
        assertProblem(get("?cursor=abc"), 400, "invalid-cursor");
    }

    @Test
    void noTokenNoRegions() {
        assertProblem(given().get(REGIONS), 401, "unauthorized");
    }

    @Test
    void secondLoadOfTheSameEditionWritesNothing() {
        int written = scopes.call(Scope.system(Scope.SystemTask.REFERENCE_DATA), reference::load);

        assertThat(written).isZero();
    }

    @Test
    void newEditionCorrectsWhatDiffersAndNothingElse() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(owner, "update region set name = 'wrong' where code = 320281102000");
            TestDatabase.execute(owner, "update reference_edition set digest = 'older'");
        }

        var began = System.nanoTime();
        int written = scopes.call(Scope.system(Scope.SystemTask.REFERENCE_DATA), reference::load);

        assertThat(written).isEqualTo(1);
        assertThat(System.nanoTime() - began).isLessThan(6_000_000_000L);
        assertThat(get("/320281102000").jsonPath().getString("name")).isNotEqualTo("wrong");
    }

    @Test
    void everyParentIsThere() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            assertThat(TestDatabase.column(
                            owner,
                            "select code from region r where valid_to is null and parent is not null and not exists"
                                    + " (select 1 from region p where p.code = r.parent)"))
                    .isEqualTo(List.of());
        }
    }
}
