package worksafe.inspections.stop;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.FINDINGS;
import static worksafe.inspections.inspection.InspectionApi.ORDERS;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
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
import static worksafe.inspections.stop.StopOrderApi.STOP_ORDERS;
import static worksafe.inspections.stop.StopOrderApi.aProposal;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.inspections.danger.HazardEvents;
import worksafe.inspections.inspection.InspectionApi;
import worksafe.inspections.penalty.PenaltyMoved;
import worksafe.inspections.penalty.discretion.PenaltyKind;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

/** Stop orders through the API. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class StopOrderResourceTest {

    @Inject
    Event<PenaltyMoved> penalties;

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private final String approver = Tokens.of("approver", COUNTY, "approver-1");
    private UUID enterprise;
    private String owner;

    @BeforeEach
    void anEnterprise() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("stop orders", new StopOrderFeature(enterprise))
                .tests();
    }

    @Test
    void proposalBecomesAnOrderWithThePenaltyAndTheEnterpriseGoesOnOnlyWithConsent() {
        var id = created(supervisor, STOP_ORDERS, aProposal(enterprise));
        assertThat(tasks(id)).containsExactly("stop-order-answer");
        assertThat(get(owner, STOP_ORDERS, id).statusCode()).isEqualTo(404);
        act(approver, STOP_ORDERS, id, "answer", """
                {"takenUp": true, "opinion": "情况属实，移交立案"}""").then().statusCode(200);
        assertThat(tasks(id)).containsExactly("stop-order-case");
        assertThat(get(owner, STOP_ORDERS, id).statusCode()).isEqualTo(404);

        assertThat(StopOrderApi.served(enterprise)).isEqualTo(id);

        var served = get(owner, STOP_ORDERS, id).jsonPath();
        assertThat(served.getString("status")).isEqualTo("IN_FORCE");
        assertThat(served.getList("timeline.kind", String.class)).containsExactly("SERVED");
        assertThat(tasks(id)).containsExactly("stop-order-application");
        assertThat(announced("stop-order-served", id)).hasSize(1);

        var application = StopOrderApi.applied(enterprise, id);
        assertThat(tasks(id)).containsExactly("stop-order-panel");
        act(supervisor, STOP_ORDERS, id, "referral", """
                {"bureau": "江阴市应急管理局", "note": "请组织专家验收"}""").then().statusCode(200);
        StopOrderApi.judged(application, "FOR");
        assertThat(get(owner, STOP_ORDERS, id).jsonPath().getString("status")).isEqualTo("PASSED");
        act(approver, "applications", application, "decision", """
                {"result": "APPROVED", "opinion": "同意恢复"}""").then().statusCode(200);

        var resumed = get(supervisor, STOP_ORDERS, id).jsonPath();
        assertThat(resumed.getString("status")).isEqualTo("RESUMED");
        assertThat(resumed.getList("timeline.kind", String.class))
                .containsExactly(
                        "PROPOSED", "TAKEN_UP", "SERVED", "APPLIED", "REFERRED", "PANEL_SET", "PASSED", "RESUMED");
        assertThat(announced("stop-order-resumed", id)).hasSize(1);
        assertThat(tasks(id)).isEmpty();
    }

    @Test
    void whatTheExpertsDoNotPassIsNotResumedAndWaitsForItsClosure() {
        var id = StopOrderApi.served(enterprise);
        var application = StopOrderApi.applied(enterprise, id);
        StopOrderApi.judged(application, "AGAINST");

        assertThat(get(owner, STOP_ORDERS, id).jsonPath().getString("status")).isEqualTo("FAILED");
        assertThat(tasks(id)).containsExactly("stop-order-closure");
        assertThat(act(approver, "applications", application, "decision", """
                {"result": "APPROVED", "opinion": "同意恢复"}""").statusCode())
                .isEqualTo(422);
        assertThat(create(owner, "applications", """
                {"kind": "stop-order-resumption", "subjectId": "%s", "enterpriseId": "%s",
                 "content": {"rectification": "再次整改", "resumeFrom": "%s"}}""".formatted(id, enterprise, inDays(10)))
                        .statusCode())
                .isIn(409, 422);
    }

    @Test
    void whoGoesOnWithoutConsentDisobeysAndTheApplicationLapses() {
        var id = StopOrderApi.served(enterprise);
        var application = StopOrderApi.applied(enterprise, id);

        act(Tokens.of("inspector", COUNTY), STOP_ORDERS, id, "disobedience", """
                {"disobedience": "RESUMED_WITHOUT_CONSENT", "note": "夜间生产"}""")
                .then()
                .statusCode(200);

        assertThat(tasks(id)).containsExactly("stop-order-violation");
        assertThat(get(supervisor, "applications", application).jsonPath().getString("status"))
                .isEqualTo("LAPSED");
        assertThat(announced("stop-order-disobeyed", id)).hasSize(1);
    }

    @Test
    void townDoesNotDecideAndWhoProposedDoesNotAnswer() {
        var id = created(Tokens.of("supervisor", "320281102000"), STOP_ORDERS, aProposal(enterprise));

        assertProblem(
                act(Tokens.of("approver", "320281102000", "approver-t"), STOP_ORDERS, id, "answer", """
                {"takenUp": true, "opinion": "同意"}"""),
                422,
                "stop-order-not-county");
    }

    @Test
    void groundThatSpeaksOfSeveralTimesAsksForThem() {
        var casualties = aProposal(enterprise).replace("STILL_FAILING", "REPEATED_CASUALTIES");

        assertProblem(create(supervisor, STOP_ORDERS, casualties), 422, "stop-order-too-few");
        assertThat(create(supervisor, STOP_ORDERS, casualties.replace("\"scope\"", "\"times\": 2, \"scope\""))
                        .statusCode())
                .isEqualTo(201);
        assertProblem(
                create(supervisor, STOP_ORDERS, aProposal(enterprise).replace("STILL_FAILING", "VIOLATION")),
                422,
                "stop-ground-not-proposed");
    }

    @Test
    void secondOrderThatIsNotObeyedInTimeProposesToStopAndNoMore() {
        late();
        assertThat(proposals()).isEmpty();
        late();
        assertThat(proposals()).containsExactly("REFUSED_ORDER");
        late();
        assertThat(proposals()).containsExactly("REFUSED_ORDER");
    }

    @Test
    void occupationalHarmThatIsFoundAgainProposesToStopTheWorkThatMakesIt() {
        found("zybf-2018.26.2");
        found("zybf-2018.22.1");
        found("aqscf-2021.36.2");
        assertThat(proposals()).isEmpty();

        found("zybf-2018.26.2");
        assertThat(proposals()).containsExactly("STILL_FAILING");
        found("zybf-2018.26.2");
        assertThat(proposals()).containsExactly("STILL_FAILING");
    }

    @Test
    void occupationalHarmThatFailsItsReCheckProposesToStopTheWorkThatMakesIt() {
        var leader = inspector();
        var visit = started(enterprise, leader, inspector());
        var finding = created(leader.token(), FINDINGS, aFinding(visit, "zybf-2018.26.2"));
        var unordered = UUID.randomUUID();
        HazardEvents.deliver(HazardEvents.event("recheck-failed", finding, unordered, enterprise));
        assertThat(proposals()).as("nothing was ordered yet").isEmpty();
        var unused = created(leader.token(), ORDERS, anOrder(visit, inDays(10), finding));

        HazardEvents.deliver(HazardEvents.event("recheck-failed", finding, UUID.randomUUID(), enterprise));

        assertThat(proposals()).containsExactly("STILL_FAILING");
    }

    private void found(String clause) {
        var leader = inspector();
        var unused = created(leader.token(), FINDINGS, aFinding(started(enterprise, leader, inspector()), clause));
    }

    private static String aFinding(UUID visit, String clause) {
        return InspectionApi.aFinding(visit).replace("\"cause\"", "\"clauseId\": \"" + clause + "\", \"cause\"");
    }

    /** An order of a visit whose day is over. */
    private void late() {
        var leader = inspector();
        var visit = started(enterprise, leader, inspector());
        var order = created(
                leader.token(),
                ORDERS,
                anOrder(visit, inDays(10), created(leader.token(), FINDINGS, InspectionApi.aFinding(visit))));
        TestDatabase.execute(
                "update clock set due_at = ?::date::timestamp at time zone 'Asia/Shanghai'"
                        + " where subject_id = ? and state = 'RUNNING'",
                inDays(0),
                order);
        PassingTime.sweepClocks();
    }

    private List<String> proposals() {
        return list(supervisor, STOP_ORDERS, "enterpriseId=" + enterprise)
                .jsonPath()
                .getList("items.ground", String.class);
    }

    @Test
    void penaltyOpensOneOrderAndItsRevocationEndsIt() {
        var caseId = UUID.randomUUID();
        var id = StopOrderApi.served(enterprise, caseId);
        assertThat(StopOrderApi.served(enterprise, caseId)).isEqualTo(id);

        StopOrderApi.within(() -> {
            CDI.current().select(StopOrderOperations.class).get().revoke(caseId, "处罚决定已撤销", StopOrderApi.OFFICIAL);
            return id;
        });

        assertThat(get(owner, STOP_ORDERS, id).jsonPath().getString("status")).isEqualTo("ENDED");
    }

    @Test
    void penaltyThatWasServedIsFollowedUntilItIsRevoked() {
        var fined = UUID.randomUUID();
        moved(PenaltyMoved.What.SERVED, fined, PenaltyKind.FINE);
        assertThat(proposals()).isEmpty();
        var stopped = UUID.randomUUID();
        moved(PenaltyMoved.What.SERVED, stopped, PenaltyKind.FINE, PenaltyKind.STOP);

        var order = list(owner, STOP_ORDERS, "status=IN_FORCE").jsonPath();
        assertThat(order.getList("items.ground", String.class)).containsExactly("VIOLATION");
        var id = UUID.fromString(order.getString("items[0].id"));
        assertThat(get(owner, STOP_ORDERS, id).jsonPath().getString("caseId")).isEqualTo(stopped.toString());
        assertThat(order.getString("items[0].lastDay")).isEqualTo(inDays(90));
        moved(PenaltyMoved.What.REVOKED, fined, PenaltyKind.FINE);
        moved(PenaltyMoved.What.CHANGED, stopped, PenaltyKind.FINE, PenaltyKind.STOP);
        assertThat(get(owner, STOP_ORDERS, id).jsonPath().getString("status")).isEqualTo("IN_FORCE");

        moved(PenaltyMoved.What.CHANGED, stopped, PenaltyKind.FINE);

        assertThat(get(owner, STOP_ORDERS, id).jsonPath().getString("status")).isEqualTo("ENDED");
    }

    /** As a penalty case tells it. */
    private void moved(PenaltyMoved.What what, UUID caseId, PenaltyKind... kinds) {
        var told = new PenaltyMoved(
                what,
                caseId,
                "AJ320281-2026-" + caseId.toString().substring(0, 6),
                enterprise,
                RegionCode.of(VILLAGE),
                Sector.EMERGENCY,
                List.of(kinds),
                "未采取措施消除事故隐患",
                "拒不执行",
                LocalDate.parse(inDays(0)),
                LocalDate.parse(inDays(90)),
                "中华人民共和国安全生产法（2021年修正）",
                "第一百零二条");
        var unused = StopOrderApi.within(() -> {
            penalties.fire(told);
            return caseId;
        });
    }

    @Test
    void fatalAccidentWhereAMajorDangerIsOpenProposesToStop() {
        var accident = created(owner, "accidents", """
                {
                  "enterpriseId": "%s",
                  "title": "液氨泄漏中毒事故",
                  "kind": "POISONING",
                  "occurredAt": "%s",
                  "site": "制冷车间液氨储罐区",
                  "course": "检修管道时液氨泄漏，作业人员中毒。",
                  "toll": {"deaths": 1, "missing": 0, "seriousInjuries": 0, "minorInjuries": 0, "atRisk": 0,
                           "trapped": 0, "evacuated": 0},
                  "losses": [{"item": "ESTIMATE", "amountFen": 1800000}]
                }""".formatted(
                        enterprise, InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS)));
        TestDatabase.execute(
                "insert into visit_ground (id, region, sector, enterprise_id, ground, subject_id, number, revision, since)"
                        + " values (uuidv7(), 320281102005, 'EMERGENCY', ?, 'MAJOR_DANGER', uuidv7(),"
                        + " 'YH320281-2026-770043', 1, '2026-01-01')",
                enterprise);

        act(supervisor, "accidents", accident, "confirmation", """
                {"responsibility": true, "opinion": "属于生产安全责任事故。"}""").then().statusCode(200);

        assertThat(proposals()).containsExactly("FATAL_ACCIDENT");
    }

    @Test
    void accidentProposesOnceForTheSameAccident() {
        var accident = UUID.randomUUID();
        var proposal = StopProposals.Proposal.ofFatalAccident(enterprise, "死亡 1 人，储罐区隐患未消除。", accident, "SG-1");
        var first = StopOrderApi.within(
                () -> CDI.current().select(StopProposals.class).get().propose(proposal, null));
        var again = StopOrderApi.within(
                () -> CDI.current().select(StopProposals.class).get().propose(proposal, null));

        assertThat(again).isEqualTo(first);
        assertThat(tasks(first)).containsExactly("stop-order-answer");
        assertThat(get(supervisor, STOP_ORDERS, first).jsonPath().getString("ground"))
                .isEqualTo("FATAL_ACCIDENT");
    }

    private static List<String> tasks(UUID id) {
        return list(Tokens.of("supervisor", COUNTY), "tasks", "subjectId=" + id)
                .jsonPath()
                .getList("items.kind", String.class);
    }
}
