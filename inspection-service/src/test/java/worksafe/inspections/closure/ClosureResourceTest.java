package worksafe.inspections.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.closure.ClosureFeature.CLOSURES;
import static worksafe.inspections.closure.ClosureFeature.DECIDED;
import static worksafe.inspections.closure.ClosureFeature.aClosure;
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

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.inspections.measure.MeasureApi;
import worksafe.inspections.stop.StopOrderApi;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

/** Closures through the API. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class ClosureResourceTest {

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private UUID enterprise;
    private ClosureFeature feature;

    @BeforeEach
    void anEnterprise() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        feature = new ClosureFeature(enterprise);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("closures", feature).tests();
    }

    @Test
    void closureWithoutTheStepsBeforeItIsRefused() {
        var obeying = StopOrderApi.served(enterprise);

        refused(aClosure(enterprise, obeying), "closure-without-steps");
        refused(aClosure(enterprise, obeying).replace("STOP_REFUSED", "FAILED_AFTER_STOP"), "closure-without-steps");
        refused(aClosure(enterprise, obeying).replace("STOP_REFUSED", "FORCED_EXIT"), "closure-without-steps");
        refused(
                aClosure(enterprise, obeying).replace("STOP_REFUSED", "ACCIDENT_WITHOUT_CONDITIONS"),
                "closure-accident-missing");
        refused(aClosure(enterprise, obeying).replace("STOP_REFUSED", "REPEATED_PENALTIES"), "closure-no-major-danger");
    }

    @Test
    void forcedExitAndOccupationalHarmFollowAStopOrderThatHelpedNothing() {
        for (var ground : List.of("FORCED_EXIT", "OCCUPATIONAL_HARM")) {
            var another = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
            var id = created(
                    supervisor,
                    CLOSURES,
                    aClosure(another, StopOrderApi.disobeyed(another)).replace("STOP_REFUSED", ground));

            assertThat(get(supervisor, CLOSURES, id).jsonPath().getString("ground"))
                    .isEqualTo(ground);
        }
    }

    private void refused(String body, String slug) {
        assertProblem(create(supervisor, CLOSURES, body), 422, slug);
    }

    @Test
    void whatFailedAfterTheStopIsClosedByTheGovernmentAndAllThatWasOpenEnds() {
        var order = StopOrderApi.failed(enterprise);
        var leader = inspector();
        var second = inspector();
        var visit = started(enterprise, leader, second);
        var rectification = created(
                leader.token(), ORDERS, anOrder(visit, inDays(10), created(leader.token(), FINDINGS, aFinding(visit))));
        var measure = MeasureApi.served(visit, leader, second);
        var id =
                created(supervisor, CLOSURES, aClosure(enterprise, order).replace("STOP_REFUSED", "FAILED_AFTER_STOP"));
        assertThat(get(supervisor, "stop-orders", order).jsonPath().getString("status"))
                .isEqualTo("CLOSURE_PROPOSED");
        assertProblem(
                create(supervisor, CLOSURES, aClosure(enterprise, StopOrderApi.disobeyed(enterprise))),
                409,
                "closure-under-way");
        done(id, "submission", Tokens.of("approver", COUNTY, "approver-1"), """
                {"submitted": true, "opinion": "报请"}""");
        var government = Tokens.of("government", COUNTY, "government-1");
        assertProblem(act(government, CLOSURES, id, "decision", DECIDED), 422, "closure-not-heard");
        ClosureFeature.served(id);
        assertThat(get(Tokens.ofEnterprise(enterprise), CLOSURES, id).statusCode())
                .isEqualTo(200);
        assertProblem(act(supervisor, CLOSURES, id, "hearing", """
                {"outcome": "WAIVED", "note": "未要求"}"""), 422, "closure-hearing-open");
        done(id, "hearing", supervisor, """
                {"outcome": "HELD", "note": "无异议"}""");
        assertThat(tasks(id)).containsExactly("closure-decision");
        done(id, "decision", government, DECIDED);
        assertThat(announced("closure-decided", id)).singleElement().asString().contains("barredUntil");
        assertProblem(act(leader.token(), CLOSURES, id, "execution", executing(visit)), 422, "closure-not-served");
        ClosureFeature.served(id);
        done(id, "execution", leader.token(), executing(visit));
        done(id, "licences", supervisor, "{\"licences\": \"安全生产许可证\"}");
        done(id, "end", Tokens.of("approver", COUNTY, "approver-1"), "{\"note\": \"办结\"}");

        assertThat(get(supervisor, CLOSURES, id).jsonPath().getString("status")).isEqualTo("CLOSED");
        assertThat(get(supervisor, "stop-orders", order).jsonPath().getString("status"))
                .isEqualTo("ENDED");
        assertThat(get(supervisor, "measures", measure).jsonPath().getString("status"))
                .isEqualTo("ENDED");
        assertThat(get(supervisor, ORDERS, rectification).jsonPath().getString("status"))
                .isEqualTo("WITHDRAWN");
        assertThat(announced("closure-executed", id)).hasSize(1);
        assertThat(tasks(id)).isEmpty();
    }

    private static String executing(UUID visit) {
        return """
                {"inspectionId": "%s", "note": "设备已拆除"}""".formatted(visit);
    }

    private static void done(UUID id, String verb, String token, String body) {
        var answer = act(token, CLOSURES, id, verb, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    @Test
    void stopOrderGoesOnWhereTheGovernmentRejects() {
        var id = feature.heard();
        var order = UUID.fromString(get(supervisor, CLOSURES, id).jsonPath().getString("stopOrderId"));

        done(id, "decision", Tokens.of("government", COUNTY, "government-1"), """
                {"closed": false, "opinion": "可以继续整顿"}""");

        assertThat(get(supervisor, "stop-orders", order).jsonPath().getString("status"))
                .isEqualTo("IN_FORCE");
    }

    @Test
    void enterprisesWithSeveralSignsAreListedToWorkFrom() {
        assertThat(candidates()).doesNotContain(enterprise.toString());
        StopOrderApi.served(enterprise);
        assertThat(candidates()).doesNotContain(enterprise.toString());
        var accident = created(Tokens.ofEnterprise(enterprise), "accidents", anAccident());
        assertThat(candidates()).doesNotContain(enterprise.toString());
        act(supervisor, "accidents", accident, "confirmation", """
                {"responsibility": true, "opinion": "属于生产安全事故。"}""").then().statusCode(200);

        assertThat(candidates()).contains(enterprise.toString());
        assertThat(list(supervisor, "exit-candidates", "region=320281103000")
                        .jsonPath()
                        .getList("items.enterpriseId"))
                .doesNotContain(enterprise.toString());
        assertThat(list(supervisor, "exit-candidates", "sector=WATER")
                        .jsonPath()
                        .getList("items.enterpriseId"))
                .doesNotContain(enterprise.toString());
    }

    private String anAccident() {
        return """
                {
                  "enterpriseId": "%s",
                  "title": "机械伤害事故",
                  "kind": "MACHINERY",
                  "occurredAt": "%s",
                  "site": "二车间",
                  "course": "检修时被卷入。",
                  "toll": {"deaths": 0, "missing": 0, "seriousInjuries": 1, "minorInjuries": 0, "atRisk": 0,
                           "trapped": 0, "evacuated": 0},
                  "losses": [{"item": "ESTIMATE", "amountFen": 1800000}]
                }""".formatted(enterprise, InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private List<String> candidates() {
        var answer = list(supervisor, "exit-candidates", "region=320281102000");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("items.enterpriseId", String.class);
    }

    private static List<String> tasks(UUID id) {
        return list(Tokens.of("supervisor", COUNTY), "tasks", "subjectId=" + id)
                .jsonPath()
                .getList("items.kind", String.class);
    }
}
