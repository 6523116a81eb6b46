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
import static worksafe.inspections.inspection.InspectionApi.create;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.inspections.danger.HazardEvents;
import worksafe.inspections.inspection.InspectionApi.Enrolled;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Whom an order waits for, and what people remark on it. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class OrderTasksTest {

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private String owner;
    private Enrolled leader;
    private UUID enterprise;
    private UUID finding;
    private UUID order;

    @BeforeEach
    void anOrderOfAVisit() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
        leader = inspector();
        var visit = started(enterprise, leader, inspector());
        finding = created(leader.token(), FINDINGS, aFinding(visit));
        order = created(leader.token(), ORDERS, anOrder(visit, inDays(10), finding));
    }

    private JsonPath waiting(String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/inspections/tasks?subjectId=" + order)
                .jsonPath();
    }

    @Test
    void orderWaitsForItsEnterpriseUntilItIsTakenBack() {
        assertThat(waiting(owner).getList("items.kind")).containsExactly("order-rectification");
        assertThat(waiting(owner).getString("items[0].dueDate")).isEqualTo(inDays(10));
        assertThat(waiting(owner).getString("items[0].what")).isEqualTo("落实责令限期整改指令");

        act(supervisor, ORDERS, order, "withdrawal", "{\"reason\": \"所列问题经复核不成立\"}")
                .then()
                .statusCode(200);
        assertThat(waiting(owner).getList("items")).isEmpty();
    }

    @Test
    void applicationForMoreTimeWaitsForASupervisor() {
        act(owner, ORDERS, order, "extension-application", OrderFeature.pleading())
                .then()
                .statusCode(200);
        assertThat(waiting(supervisor).getList("items.kind"))
                .containsExactlyInAnyOrder("order-rectification", "order-extension-answer");
        assertThat(waiting(owner).getList("items.kind")).containsExactly("order-rectification");

        act(Tokens.of("approver", COUNTY), ORDERS, order, "extension-answer", """
                {"answer": "GRANTED", "opinion": "情况属实"}""")
                .then()
                .statusCode(200);
        assertThat(waiting(supervisor).getList("items.kind")).containsExactly("order-rectification");
        assertThat(waiting(owner).getString("items[0].dueDate")).isEqualTo(inDays(20));
    }

    @Test
    void orderWhoseDayHasPassedWaitsForWhoeverIssuedIt() {
        TestDatabase.execute(
                "update clock set due_at = ?::date::timestamp at time zone 'Asia/Shanghai'"
                        + " where subject_id = ? and state = 'RUNNING'",
                inDays(0),
                order);
        PassingTime.sweepClocks();

        var mine = given().auth()
                .oauth2(leader.token())
                .get("/api/v1/inspections/tasks?assignee=me&kind=order-recheck&subjectId=" + order)
                .jsonPath();
        assertThat(mine.getList("items")).hasSize(1);
        assertThat(mine.getString("items[0].dueDate")).isEqualTo(inDays(9));
        assertThat(mine.getString("items[0].openedBy")).isEqualTo("order-overdue");
        assertThat(waiting(owner).getList("items.kind")).containsExactly("order-rectification");
    }

    @ParameterizedTest
    @ValueSource(strings = {"overdue", "recheck-failed"})
    void whatIsNotPutRightWaitsForWhoeverIssuedTheOrderUntilItIsOver(String verb) {
        var danger = finding;
        HazardEvents.deliver(HazardEvents.event(verb, finding, danger, enterprise));
        HazardEvents.deliver(HazardEvents.event(verb, finding, danger, enterprise));

        assertThat(waiting(leader.token()).getList("items.kind")).containsOnlyOnce("order-consequence");
        HazardEvents.deliver(HazardEvents.event("closed", finding, danger, enterprise));
        assertThat(waiting(supervisor).getList("items")).isEmpty();

        HazardEvents.deliver(HazardEvents.event(verb, finding, danger, enterprise));
        assertThat(waiting(supervisor).getList("items")).isEmpty();
    }

    @Test
    void orderHasRemarks() {
        var answer = create(leader.token(), "remarks", """
                {"subjectType": "order", "subjectId": "%s", "text": "请于周五前补充照片", "audience": "ENTERPRISE_TOO"}""".formatted(order));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(given().auth()
                        .oauth2(owner)
                        .get("/api/v1/inspections/remarks?subjectId=" + order)
                        .jsonPath()
                        .getList("items.text"))
                .containsExactly("请于周五前补充照片");
    }
}
