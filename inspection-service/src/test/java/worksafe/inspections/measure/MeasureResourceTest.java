package worksafe.inspections.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.announced;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.inspections.inspection.InspectionApi.inspector;
import static worksafe.inspections.inspection.InspectionApi.list;
import static worksafe.inspections.inspection.InspectionApi.started;
import static worksafe.inspections.measure.MeasureApi.MEASURES;
import static worksafe.inspections.measure.MeasureApi.aMeasure;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.inspections.inspection.InspectionApi.Enrolled;
import worksafe.inspections.stop.StopOrderApi;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

/** Measures on the spot through the API. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class MeasureResourceTest {

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private UUID enterprise;
    private String owner;
    private Enrolled leader;
    private Enrolled second;
    private UUID visit;

    @BeforeEach
    void aVisitUnderWay() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
        leader = inspector();
        second = inspector();
        visit = started(enterprise, leader, second);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("measures", new MeasureFeature(enterprise, visit, leader, second))
                .tests();
    }

    @Test
    void measureHoldsOnceItsPaperIsServedAndEndsWithTheConsent() {
        var id = created(leader.token(), MEASURES, aMeasure(visit));
        assertThat(tasks(id)).containsExactly("measure-decision");
        assertThat(get(owner, MEASURES, id).statusCode()).isEqualTo(404);
        assertProblem(
                act(Tokens.of("approver", COUNTY, second.subject()), MEASURES, id, "decision", """
                {"decided": true, "opinion": "同意"}"""),
                422,
                "measure-same-person");
        assertProblem(
                act(Tokens.of("approver", "320281102000", "approver-t"), MEASURES, id, "decision", """
                {"decided": true, "opinion": "同意"}"""),
                422,
                "delegation-power-missing");
        act(Tokens.of("approver", COUNTY, "approver-1"), MEASURES, id, "decision", """
                {"decided": true, "opinion": "同意"}""")
                .then()
                .statusCode(200);
        MeasureApi.paperServed(leader.token(), MEASURES, id, leader.token(), second.token());

        var served = get(owner, MEASURES, id).jsonPath();
        assertThat(served.getString("status")).isEqualTo("SERVED");
        assertThat(served.getString("basis.policyCode")).isEqualTo("measure.term");
        assertThat(served.getList("timeline.kind", String.class)).containsExactly("SERVED");
        act(owner, MEASURES, id, "review", "{\"report\": \"隐患已排除，申请复查\"}")
                .then()
                .statusCode(200);
        assertThat(tasks(id)).containsExactly("measure-review");
        act(supervisor, MEASURES, id, "answer", "{\"lifted\": false, \"opinion\": \"联动未恢复\"}")
                .then()
                .statusCode(200);
        act(owner, MEASURES, id, "review", "{\"report\": \"再次排除\"}").then().statusCode(200);
        act(supervisor, MEASURES, id, "answer", "{\"lifted\": true, \"opinion\": \"同意恢复\"}")
                .then()
                .statusCode(200);

        assertThat(get(owner, MEASURES, id).jsonPath().getString("status")).isEqualTo("LIFTED");
        assertThat(announced("measure-served", id)).hasSize(1);
        assertThat(announced("clock-met", id)).hasSize(3);
        assertThat(tasks(id)).isEmpty();
    }

    @Test
    void refusalProposesAStopOrderWhichTakesItsPlaceOnceItIsInForce() {
        var id = MeasureApi.served(visit, leader, second);
        act(leader.token(), MEASURES, id, "refusal", "{\"note\": \"仍在装卸\"}")
                .then()
                .statusCode(200);
        assertThat(list(supervisor, "stop-orders", "enterpriseId=" + enterprise)
                        .jsonPath()
                        .getList("items.ground", String.class))
                .containsExactly("REFUSED_ORDER");

        var order = StopOrderApi.served(enterprise);
        var approver = Tokens.of("approver", COUNTY, "approver-1");
        var other = StopOrderApi.served(RegistryEvents.registered(VILLAGE, Sector.EMERGENCY));
        assertProblem(
                act(approver, MEASURES, id, "conversion", "{\"stopOrderId\": \"%s\"}".formatted(other)),
                422,
                "measure-order-other");
        act(approver, MEASURES, id, "conversion", "{\"stopOrderId\": \"%s\"}".formatted(order))
                .then()
                .statusCode(200);

        assertThat(get(owner, MEASURES, id).jsonPath().getString("status")).isEqualTo("CONVERTED");
        assertThat(announced("clock-cancelled", id)).hasSize(1);
    }

    @Test
    void townDecidesByADelegationThatThePaperNames() {
        var town = "320281178000";
        var here = RegistryEvents.registered("320281178201", Sector.EMERGENCY);
        var id = created(leader.token(), MEASURES, aMeasure(started(here, leader, second)));
        var head = Tokens.of("approver", COUNTY, "approver-of-delegations");
        var delegation = created(supervisor, "delegations", """
                {"mode": "ENTRUSTED", "region": "%s", "sector": "EMERGENCY", "principal": "江阴市应急管理局",
                 "townBody": "某镇人民政府", "paperTitle": "行政执法委托书", "issuedOn": "%s", "matters": "现场处理",
                 "validFrom": "%s", "validUntil": "%s", "powers": [{"code": "URGENT_DISPOSAL", "clause": "第二条"}]}""".formatted(town, inDays(-20), inDays(-10), inDays(300)));
        act(head, "delegations", delegation, "publication", """
                {"publishedOn": "%s", "publishedIn": "江阴市人民政府网站"}""".formatted(inDays(-5)))
                .then()
                .statusCode(200);
        act(head, "delegations", delegation, "commencement", "{\"capacity\": \"持证执法人员 8 人\"}")
                .then()
                .statusCode(200);

        act(Tokens.of("approver", town, "approver-t"), MEASURES, id, "decision", """
                {"decided": true, "opinion": "同意"}""")
                .then()
                .statusCode(200);

        assertThat(get(supervisor, MEASURES, id).jsonPath().getString("warrant.clause"))
                .isEqualTo("第二条");
        assertProblem(
                act(leader.token(), MEASURES, id, "paper", MeasureApi.PAPER.replace("江阴市应急管理局", "某镇人民政府")),
                422,
                "delegation-other-name");
        act(leader.token(), MEASURES, id, "paper", MeasureApi.PAPER).then().statusCode(200);
        assertThat(TestDatabase.column("select content::text from paper where owner_id = ?", id))
                .singleElement()
                .asString()
                .contains("行政执法委托书");
    }

    @Test
    void lastDayThatPassedIsAFactAndATask() {
        var id = MeasureApi.served(visit, leader, second);
        TestDatabase.execute(
                "update clock set due_at = ?::date::timestamp at time zone 'Asia/Shanghai'"
                        + " where subject_id = ? and state = 'RUNNING'",
                inDays(0),
                id);

        PassingTime.sweepClocks();

        assertThat(get(supervisor, MEASURES, id).jsonPath().getString("overdueSince"))
                .isNotNull();
        assertThat(tasks(id)).containsExactly("measure-end");
    }

    @Test
    void whoIsNotOnTheVisitProposesNothing() {
        assertThat(create(inspector().token(), MEASURES, aMeasure(visit)).statusCode())
                .isEqualTo(403);
    }

    private static List<String> tasks(UUID id) {
        return list(Tokens.of("supervisor", COUNTY), "tasks", "subjectId=" + id)
                .jsonPath()
                .getList("items.kind", String.class);
    }
}
