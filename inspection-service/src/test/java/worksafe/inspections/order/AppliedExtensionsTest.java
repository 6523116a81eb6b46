package worksafe.inspections.order;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.FINDINGS;
import static worksafe.inspections.inspection.InspectionApi.ORDERS;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.aFinding;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.anOrder;
import static worksafe.inspections.inspection.InspectionApi.announced;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.inspections.inspection.InspectionApi.inspector;
import static worksafe.inspections.inspection.InspectionApi.list;
import static worksafe.inspections.inspection.InspectionApi.started;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.inspections.danger.HazardEvents;
import worksafe.inspections.inspection.InspectionApi.Enrolled;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

/** More time for an order by an application that is accepted and decided (整改延期申请). */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class AppliedExtensionsTest {

    private static final String APPLICATIONS = "applications";
    private static final String YES = """
            {"result": "APPROVED", "opinion": "情况属实"}""";

    private final String clerk = Tokens.of("supervisor", COUNTY, "zhang.wei");
    private final String chief = Tokens.of("approver", COUNTY, "li.na");
    private UUID enterprise;
    private String owner;
    private Enrolled leader;
    private UUID visit;
    private UUID finding;
    private UUID order;

    @BeforeEach
    void anOrderInItsLastTenDays() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
        leader = inspector();
        visit = started(enterprise, leader, inspector());
        finding = created(leader.token(), FINDINGS, aFinding(visit));
        order = created(leader.token(), ORDERS, anOrder(visit, inDays(10), finding));
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("applications", new ApplicationFeature(enterprise, visit, leader))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> panelsKeepWhatAllFeaturesOwe() {
        return FeatureContract.of("panels", new PanelFeature(new ApplicationFeature(enterprise, visit, leader)))
                .tests();
    }

    @Test
    void approvalExtendsTheOrderByTheSameRuleAndLeavesTheSameTrace() throws SQLException {
        var id = created(owner, APPLICATIONS, asking(20, "FORCE_MAJEURE"));
        assertThat(get(owner, ORDERS, order).header("ETag")).isEqualTo("\"v1\"");
        assertThat(clocks(order)).containsExactly("RUNNING|" + inDays(10));
        assertProblem(create(owner, APPLICATIONS, asking(18, "OTHER")), 409, "application-open");
        assertProblem(
                act(owner, ORDERS, order, "extension-application", OrderFeature.pleading()),
                409,
                "order-extension-applied");
        assertThat(waiting(clerk, id)).containsExactly("application-acceptance");
        act(clerk, APPLICATIONS, id, "acceptance", "").then().statusCode(200);
        assertThat(waiting(chief, id)).containsExactly("application-decision");
        assertProblem(act(clerk, APPLICATIONS, id, "decision", YES), 422, "application-same-person");

        var approved = act(chief, APPLICATIONS, id, "decision", YES);

        assertThat(approved.jsonPath().getString("status"))
                .as(approved.asString())
                .isEqualTo("APPROVED");
        var extended = get(owner, ORDERS, order).jsonPath();
        assertThat(extended.getMap("timeLimit"))
                .containsEntry("dueDate", inDays(20))
                .containsEntry("origin", "EXTENSION")
                .containsEntry("latest", inDays(40))
                .containsEntry("policyCode", "order.extension-period");
        assertThat(extended.getString("extension.answer")).isEqualTo("GRANTED");
        assertThat(extended.getList("timeline.kind", String.class))
                .containsExactly("ISSUED", "EXTENSION_ASKED", "EXTENSION_GRANTED");
        assertThat(extended.getString("timeline[2].note"))
                .isEqualTo(inDays(10) + " → " + inDays(20) + "："
                        + approved.jsonPath().getString("number") + "：情况属实");
        assertThat(clocks(order)).containsExactly("CANCELLED|" + inDays(10), "RUNNING|" + inDays(20));
        assertThat(announced("order-rescheduled", order)).hasSize(1);
        assertThat(announced("application-decided", id)).hasSize(1);
        assertProblem(act(owner, APPLICATIONS, id, "withdrawal", "{\"reason\": \"不再需要\"}"), 409, "illegal-transition");
    }

    @Test
    void orderThatWasAskedItselfTakesNoApplicationAndSaysWhy() {
        act(owner, ORDERS, order, "extension-application", OrderFeature.pleading())
                .then()
                .statusCode(200);

        var refused = create(owner, APPLICATIONS, asking(20, "OTHER"));

        assertProblem(refused, 409, "order-extension-asked");
        assertThat(refused.jsonPath().getString("detail"))
                .contains(get(owner, ORDERS, order).jsonPath().getString("number"), "extension-answer");
        assertProblem(
                act(owner, ORDERS, order, "extension-application", OrderFeature.pleading()),
                409,
                "order-extension-asked");
    }

    @Test
    void refusalNamesItsClauseAndLeavesTheOrder() {
        var id = accepted(asking(20, "OTHER"));
        assertProblem(act(chief, APPLICATIONS, id, "decision", """
                {"result": "REFUSED", "opinion": "理由不成立",
                 "ground": {"source": "澄政发〔2012〕80号", "clause": "（十四）"}}"""), 422, "application-ground-too-weak");

        var refused = act(chief, APPLICATIONS, id, "decision", """
                {"result": "REFUSED", "opinion": "理由不成立",
                 "ground": {"source": "安全生产违法行为行政处罚办法（应急管理部令第18号）", "clause": "第十七条"}}""");

        assertThat(refused.jsonPath().getString("ground.force"))
                .as(refused.asString())
                .isEqualTo("RULE");
        assertThat(get(owner, ORDERS, order).header("ETag")).isEqualTo("\"v1\"");
        assertThat(create(owner, APPLICATIONS, asking(18, "OTHER")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void whatTheOrdersRulesDoNotAllowIsNotAppliedForOrNotApproved() {
        assertProblem(create(owner, APPLICATIONS, asking(9, "OTHER")), 422, "order-extension-not-later");
        assertThat(pointers(assertProblem(create(owner, APPLICATIONS, asking(20, "WISH")), 400, "invalid-request")))
                .containsExactly("/content/ground");
        var stranger = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        assertProblem(
                create(
                        Tokens.ofEnterprise(stranger),
                        APPLICATIONS,
                        asking(20, "OTHER").replace(enterprise.toString(), stranger.toString())),
                404,
                "not-found");
        var id = accepted(asking(60, "OTHER"));

        assertProblem(act(chief, APPLICATIONS, id, "decision", YES), 422, "order-beyond-time-limit");

        assertThat(get(chief, APPLICATIONS, id).jsonPath().getString("status")).isEqualTo("ACCEPTED");
        assertThat(get(owner, ORDERS, order).header("ETag")).isEqualTo("\"v1\"");
    }

    @Test
    void orderThatIsAnsweredMeanwhileIsNotExtended() {
        var id = accepted(asking(20, "OTHER"));
        HazardEvents.deliver(HazardEvents.event("closed", finding, finding, enterprise));

        assertProblem(act(chief, APPLICATIONS, id, "decision", YES), 409, "illegal-transition");

        act(owner, APPLICATIONS, id, "withdrawal", "{\"reason\": \"已完成整改\"}")
                .then()
                .statusCode(200);
        assertProblem(create(owner, APPLICATIONS, asking(20, "OTHER")), 409, "illegal-transition");
    }

    @Test
    void expertsMayBeHeard() {
        var id = accepted(asking(20, "OTHER"));
        var panel = created(clerk, PanelFeature.PANELS, PanelFeature.convening(id));
        PanelFeature.sign(panel, "x1", "AGAINST");
        PanelFeature.sign(panel, "x2", "AGAINST");
        PanelFeature.sign(panel, "x3", "FOR");
        assertProblem(act(chief, APPLICATIONS, id, "decision", YES), 422, "application-panel-sitting");
        act(clerk, PanelFeature.PANELS, panel, "closing", "").then().statusCode(200);
        assertProblem(act(chief, APPLICATIONS, id, "decision", YES), 422, "application-against-panel");
        assertThat(list(Tokens.of("expert", COUNTY, "x1"), PanelFeature.PANELS, "subjectId=" + id)
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);

        act(chief, APPLICATIONS, id, "decision", """
                {"result": "APPROVED", "opinion": "同意", "deviation": "已补充监控措施"}""").then().statusCode(200);

        assertThat(get(owner, ORDERS, order).jsonPath().getString("timeLimit.dueDate"))
                .isEqualTo(inDays(20));
    }

    private static List<String> waiting(String token, UUID id) {
        return list(token, "tasks", "assignee=me&subjectId=" + id).jsonPath().getList("items.kind", String.class);
    }

    private String asking(int days, String ground) {
        return """
                {"kind": "order-extension", "enterpriseId": "%s", "subjectId": "%s",
                 "content": {"until": "%s", "ground": "%s", "reason": "连续暴雨，厂区积水，无法进场施工"}}""".formatted(enterprise, order, inDays(days), ground);
    }

    private UUID accepted(String body) {
        var id = created(owner, APPLICATIONS, body);
        act(clerk, APPLICATIONS, id, "acceptance", "").then().statusCode(200);
        return id;
    }

    private static List<String> clocks(UUID id) throws SQLException {
        try (var database = TestDatabase.asOwner()) {
            return TestDatabase.column(
                    database,
                    "select concat_ws('|', state, (due_at at time zone 'Asia/Shanghai' - interval '1 second')::date)"
                            + " from clock where subject_id = ? and kind = 'order-rectification' order by id",
                    id);
        }
    }
}
