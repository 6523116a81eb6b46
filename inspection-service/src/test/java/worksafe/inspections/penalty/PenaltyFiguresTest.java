package worksafe.inspections.penalty;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.inDays;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** How many penalties were decided, and the list behind each number. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class PenaltyFiguresTest {

    private static final String FIGURE = "/api/v1/inspections/figures/penalties-decided?period=";

    private final String supervisor = Tokens.of("supervisor", COUNTY);

    @Test
    void penaltiesCountOnTheDayOfTheirDecisionAndLeadToThemselves() {
        var year = inDays(0).substring(0, 4);
        var unused = new PenaltyApi(RegistryEvents.registered(VILLAGE, Sector.EMERGENCY)).decided(1_000_000);

        for (var by : new String[] {"procedure", "party", "place"}) {
            var answer = given().auth().oauth2(supervisor).get(FIGURE + year + "&by=" + by);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            var told = answer.jsonPath();
            assertThat(told.getLong("total.numerator")).isPositive();
            for (int i = 0; i < told.getList("lines").size(); i++) {
                var list = told.getString("lines[" + i + "].numeratorList");
                var rows = given().auth()
                        .oauth2(supervisor)
                        .urlEncodingEnabled(false)
                        .get(list + "&total=exact");
                assertThat(rows.statusCode()).as(list).isEqualTo(200);
                assertThat(rows.jsonPath().getLong("total"))
                        .as(list)
                        .isEqualTo(told.getLong("lines[" + i + "].numerator"));
            }
        }
        assertThat(TestDatabase.column("select figure_differences('penalties')"))
                .containsExactly("0");
    }
}
