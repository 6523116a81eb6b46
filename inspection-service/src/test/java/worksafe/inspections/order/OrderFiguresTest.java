package worksafe.inspections.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.FINDINGS;
import static worksafe.inspections.inspection.InspectionApi.ORDERS;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.aFinding;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.anOrder;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.inspections.inspection.InspectionApi.inspector;
import static worksafe.inspections.inspection.InspectionApi.started;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.inspections.danger.HazardEvents;
import worksafe.inspections.inspection.InspectionApi.Enrolled;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** How many orders are answered in time, from the verbs to the list behind each number. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class OrderFiguresTest {

    private UUID enterprise;
    private String owner;
    private Enrolled leader;
    private UUID visit;

    @BeforeEach
    void aVisit() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
        leader = inspector();
        visit = started(enterprise, leader, inspector());
    }

    @Test
    void ordersCountAsTheirAnswerAndTheirDaySay() {
        var finding = finding();
        var answered = order(finding);
        assertOutcome(answered, "OWED");
        HazardEvents.deliver(HazardEvents.event("closed", finding, finding, enterprise));
        assertOutcome(answered, "MET");

        var withdrawn = order(finding());
        act(Tokens.of("supervisor", COUNTY), ORDERS, withdrawn, "withdrawal", "{\"reason\": \"经复核不成立\"}")
                .then()
                .statusCode(200);
        assertThat(TestDatabase.column("select outcome from rectification_order where id = ?", withdrawn))
                .containsOnlyNulls();

        var late = order(finding());
        TestDatabase.execute(
                "update clock set due_at = ?::date::timestamp at time zone 'Asia/Shanghai'"
                        + " where subject_id = ? and state = 'RUNNING'",
                inDays(0),
                late);
        PassingTime.sweepClocks();
        assertOutcome(late, "UNMET");

        assertThat(TestDatabase.column("select figure_differences('order-on-time')"))
                .containsExactly("0");
        var told = figure(owner, "?by=sector&period=" + inDays(10).substring(0, 4));
        assertThat(told.getLong("total.numerator")).isEqualTo(1);
        assertThat(told.getDouble("total.value")).isEqualTo(50.0);
        assertListed(told, "total.numerator");
        assertListed(told, "total.denominator");
        assertListed(told, "total.owed");
        assertListed(told, "lines[0].denominator");
    }

    private void assertListed(JsonPath told, String number) {
        var rows = given().auth()
                .oauth2(owner)
                .urlEncodingEnabled(false)
                .get(told.getString(number + "List") + "&total=exact");
        assertThat(rows.statusCode()).as(rows.asString()).isEqualTo(200);
        assertThat(rows.jsonPath().getLong("total")).as(number).isEqualTo(told.getLong(number));
    }

    private static JsonPath figure(String token, String query) {
        var answer = given().auth().oauth2(token).get("/api/v1/inspections/figures/order-on-time" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static void assertOutcome(UUID order, String outcome) {
        assertThat(TestDatabase.column("select outcome from rectification_order where id = ?", order))
                .containsExactly(outcome);
    }

    private UUID finding() {
        return created(leader.token(), FINDINGS, aFinding(visit));
    }

    private UUID order(UUID finding) {
        return created(leader.token(), ORDERS, anOrder(visit, inDays(10), finding));
    }
}
