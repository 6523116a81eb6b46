package worksafe.inspections.order;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.FINDINGS;
import static worksafe.inspections.inspection.InspectionApi.ORDERS;
import static worksafe.inspections.inspection.InspectionApi.PLAN;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.VISITS;
import static worksafe.inspections.inspection.InspectionApi.aFinding;
import static worksafe.inspections.inspection.InspectionApi.aVisit;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.anOrder;
import static worksafe.inspections.inspection.InspectionApi.announced;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.ids;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.inspections.inspection.InspectionApi.inspector;
import static worksafe.inspections.inspection.InspectionApi.list;
import static worksafe.inspections.inspection.InspectionApi.started;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;
import static worksafe.platform.testing.ProblemBody.withoutTrace;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.inspections.danger.HazardEvents;
import worksafe.inspections.inspection.InspectionApi.Enrolled;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class OrderResourceTest {

    private static final String WITHDRAWAL = """
            {"reason": "所列问题经复核不成立"}""";

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private UUID enterprise;
    private String owner;
    private Enrolled leader;
    private UUID visit;
    private UUID finding;

    @BeforeEach
    void aFindingOfAVisit() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
        leader = inspector();
        visit = started(enterprise, leader, inspector());
        finding = created(leader.token(), FINDINGS, aFinding(visit));
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("orders", new OrderFeature(enterprise, visit, leader))
                .tests();
    }

    @Nested
    class Issuing {

        @Test
        void answerSaysUntilWhenAndWhyThen() {
            var answer = create(leader.token(), ORDERS, anOrder(visit, inDays(10), finding));

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            var body = answer.jsonPath();
            assertThat(body.getString("number")).matches("ZL320281-\\d{4}-\\d{6}");
            assertThat(body.getString("title")).isEqualTo("责令限期整改指令书：危化品仓库可燃气体报警器失效等 1 项");
            assertThat(body.getList("findingIds", String.class)).containsExactly(finding.toString());
            assertThat(body.getMap("timeLimit"))
                    .containsEntry("dueDate", inDays(10))
                    .containsEntry("origin", "NAMED")
                    .containsEntry("latest", inDays(20))
                    .containsEntry("policyRegion", COUNTY)
                    .containsEntry("period", "20 CALENDAR_DAYS")
                    .containsEntry("force", "RULE")
                    .containsEntry("certainty", "SYSTEM_DEFAULT");
            assertThat(answer.header("ETag")).isEqualTo("\"v1\"");
            var id = UUID.fromString(body.getString("id"));
            assertThat(get(owner, ORDERS, id).jsonPath().getString("status")).isEqualTo("ISSUED");
            assertThat(get(supervisor, FINDINGS, finding).jsonPath().getString("orderId"))
                    .isEqualTo(id.toString());
            assertThat(announced("order-issued", id)).hasSize(1);
            assertThat(announced("clock-started", id)).hasSize(1);
        }

        @Test
        void replayIsAnsweredLikeTheFirst() {
            var first = create(leader.token(), ORDERS, "order-" + finding, anOrder(visit, inDays(10), finding));

            var again = create(leader.token(), ORDERS, "order-" + finding, anOrder(visit, inDays(10), finding));

            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(again.header("ETag")).isEqualTo("\"v1\"");
            assertThat(again.header("Location")).isEqualTo(first.header("Location"));
            assertThat(again.jsonPath().getMap("$")).isEqualTo(first.jsonPath().getMap("$"));
        }

        @Test
        void withoutADayTheLastThatThePolicyAllowsHolds() {
            var answer = create(supervisor, ORDERS, """
                    {"inspectionId": "%s", "findingIds": ["%s"]}""".formatted(visit, finding));

            assertThat(answer.jsonPath().getString("timeLimit.dueDate")).isEqualTo(inDays(20));
            assertThat(answer.jsonPath().getString("timeLimit.origin")).isEqualTo("POLICY");
        }

        @Test
        void orderAboutMajorDangersAloneMayGiveAsLongAsTheirPlans() {
            var major = created(leader.token(), FINDINGS, aFinding(visit).replace("\"GENERAL\"", "\"MAJOR\""));
            var mixed = create(leader.token(), ORDERS, anOrder(visit, inDays(60), finding, major));
            assertProblem(mixed, 422, "order-beyond-time-limit");

            var alone = create(leader.token(), ORDERS, anOrder(visit, inDays(60), major));

            assertThat(alone.statusCode()).as(alone.asString()).isEqualTo(201);
            assertThat(alone.jsonPath().getString("timeLimit.policyCode"))
                    .isEqualTo("order.rectification-period.major");
        }

        @Test
        void documentLimitsNoOrder() throws SQLException {
            try (var owning = TestDatabase.asOwner()) {
                TestDatabase.execute(
                        owning,
                        "insert into policy (id, code, region, parameters, valid_from, source, clause, created_at,"
                                + " created_by, version, force, certainty) values (uuidv7(), 'order.rectification-period',"
                                + " 320281102000, '{\"value\":\"5 CALENDAR_DAYS\"}', date '2021-09-01', '镇政府文件', '一',"
                                + " now(), 'x', 1, 'DOCUMENT', 'CERTAIN')");
            }

            var answer = create(leader.token(), ORDERS, anOrder(visit, inDays(10), finding));

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            assertThat(answer.jsonPath().getString("timeLimit.latest")).isEqualTo(inDays(20));
        }

        @Test
        void dayBeyondThePolicyIsRefusedWithItsClause() {
            var refused = create(leader.token(), ORDERS, anOrder(visit, inDays(21), finding));

            assertProblem(refused, 422, "order-beyond-time-limit");
            assertThat(withoutTrace(refused)).isEqualTo("""
                    {"type":"/errors/order-beyond-time-limit","title":"限期超出规定","status":422,\
                    "detail":"限期不得晚于 %s（样例辖区规章 样例：责令改正不超过二十日）。",\
                    "instance":"/api/v1/inspections/orders","code":"order-beyond-time-limit",\
                    "legalSource":"样例辖区规章 样例：责令改正不超过二十日",\
                    "ground":{"source":"样例辖区规章","clause":"样例：责令改正不超过二十日",\
                    "force":"RULE","certainty":"SYSTEM_DEFAULT"}}""".formatted(inDays(20)));
            assertProblem(
                    create(leader.token(), ORDERS, anOrder(visit, inDays(-1), finding)), 422, "order-due-date-past");
            assertThat(get(supervisor, FINDINGS, finding).jsonPath().getMap("$"))
                    .doesNotContainKey("orderId");
        }

        @Test
        void findingIsInOneOrderOnly() {
            created(leader.token(), ORDERS, anOrder(visit, inDays(10), finding));

            assertProblem(create(leader.token(), ORDERS, anOrder(visit, inDays(10), finding)), 422, "finding-in-order");
        }

        @Test
        void withdrawnSettledForeignOrUnknownFindingIsNotOrdered() {
            var withdrawn = created(leader.token(), FINDINGS, aFinding(visit));
            act(supervisor, FINDINGS, withdrawn, "withdrawal", WITHDRAWAL)
                    .then()
                    .statusCode(200);
            var settled = created(leader.token(), FINDINGS, aFinding(visit));
            HazardEvents.deliver(HazardEvents.event("closed", settled, settled, enterprise));
            var other = started(enterprise, leader, inspector());
            var foreign = created(leader.token(), FINDINGS, aFinding(other));

            assertProblem(refusedFor(withdrawn), 422, "finding-withdrawn");
            assertProblem(refusedFor(settled), 422, "finding-settled");
            assertProblem(refusedFor(foreign), 422, "finding-of-another-inspection");
            assertProblem(refusedFor(enterprise), 422, "finding-unknown");
        }

        @Test
        void onlyMembersAndSupervisorsIssue() {
            assertProblem(
                    create(inspector().token(), ORDERS, anOrder(visit, inDays(10), finding)),
                    403,
                    "inspection-not-of-team");
            assertProblem(create(owner, ORDERS, anOrder(visit, inDays(10), finding)), 403, "forbidden");
            assertThat(create(supervisor, ORDERS, anOrder(visit, inDays(10), finding))
                            .statusCode())
                    .isEqualTo(201);
        }

        @Test
        void orderAboutNothingIsRefused() {
            var refused = create(leader.token(), ORDERS, anOrder(visit, inDays(10)));

            assertProblem(refused, 400, "invalid-request");
            assertThat(pointers(refused)).containsExactly("/findingIds");
        }

        private Response refusedFor(UUID id) {
            return create(leader.token(), ORDERS, anOrder(visit, inDays(10), id));
        }
    }

    @Nested
    class Withdrawing {

        @Test
        void withdrawnOrderReleasesItsFindingsAndItsClock() throws SQLException {
            var id = created(leader.token(), ORDERS, anOrder(visit, inDays(10), finding));

            var withdrawn = act(supervisor, ORDERS, id, "withdrawal", WITHDRAWAL);

            assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(200);
            assertThat(withdrawn.jsonPath().getString("status")).isEqualTo("WITHDRAWN");
            assertThat(withdrawn.header("ETag")).isEqualTo("\"v2\"");
            assertThat(withdrawn.jsonPath().getInt("revision")).isEqualTo(2);
            assertThat(withdrawn.jsonPath().getList("allowedActions")).isEmpty();
            assertThat(clocks(id)).containsExactly("CANCELLED|" + inDays(10));
            assertThat(announced("order-withdrawn", id)).hasSize(1);
            assertProblem(act(supervisor, ORDERS, id, "withdrawal", WITHDRAWAL), 409, "illegal-transition");
            created(leader.token(), ORDERS, anOrder(visit, inDays(12), finding));
        }
    }

    @Nested
    class Extending {

        private UUID id;

        @BeforeEach
        void anOrderInItsLastTenDays() {
            id = created(leader.token(), ORDERS, anOrder(visit, inDays(10), finding));
        }

        @Test
        void grantedApplicationMovesTheDayAndTheClockAndKeepsTheOldDay() throws SQLException {
            var asked = act(owner, ORDERS, id, "extension-application", OrderFeature.pleading());
            assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(200);
            assertThat(asked.jsonPath().getString("timeLimit.dueDate")).isEqualTo(inDays(10));
            assertThat(asked.jsonPath().getString("extension.ground")).isEqualTo("FORCE_MAJEURE");
            assertThat(answerClocks()).containsExactly("RUNNING|" + inDays(5) + "|false");

            var granted = act(supervisor, ORDERS, id, "extension-answer", """
                    {"answer": "GRANTED", "until": "%s", "opinion": "情况属实"}""".formatted(inDays(18)));

            assertThat(granted.statusCode()).as(granted.asString()).isEqualTo(200);
            assertThat(granted.jsonPath().getMap("timeLimit"))
                    .containsEntry("dueDate", inDays(18))
                    .containsEntry("origin", "EXTENSION")
                    .containsEntry("latest", inDays(40))
                    .containsEntry("policyCode", "order.extension-period")
                    .containsEntry("certainty", "SYSTEM_DEFAULT");
            assertThat(granted.jsonPath().getString("extension.answer")).isEqualTo("GRANTED");
            assertThat(granted.jsonPath().getString("timeline[2].note"))
                    .isEqualTo(inDays(10) + " → " + inDays(18) + "：情况属实");
            assertThat(clocks(id)).containsExactly("CANCELLED|" + inDays(10), "RUNNING|" + inDays(18));
            assertThat(answerClocks()).containsExactly("MET|" + inDays(5) + "|false");
            assertThat(announced("order-rescheduled", id)).hasSize(1);
        }

        @Test
        void onlyTheEnterpriseAsksAndOnlyTheAuthorityAnswers() {
            assertProblem(
                    act(supervisor, ORDERS, id, "extension-application", OrderFeature.pleading()), 403, "forbidden");
            act(owner, ORDERS, id, "extension-application", OrderFeature.pleading())
                    .then()
                    .statusCode(200);

            assertProblem(act(owner, ORDERS, id, "extension-answer", """
                    {"answer": "GRANTED", "opinion": "自行延期"}"""), 403, "forbidden");

            assertThat(get(owner, ORDERS, id).jsonPath().getList("allowedActions", String.class))
                    .isEmpty();
            assertThat(get(supervisor, ORDERS, id).jsonPath().getList("allowedActions", String.class))
                    .containsExactlyInAnyOrder("WITHDRAWAL", "EXTENSION_ANSWER", "PAPER");
        }

        @Test
        void applicationBeforeItsDaysIsRefusedWithTheRowThatSaysSo() {
            var early = created(
                    leader.token(),
                    ORDERS,
                    anOrder(visit, inDays(15), created(leader.token(), FINDINGS, aFinding(visit))));

            var refused = act(owner, ORDERS, early, "extension-application", OrderFeature.pleading());

            assertProblem(refused, 422, "order-extension-early");
            assertThat(refused.jsonPath().getMap("ground"))
                    .containsEntry("source", "安全生产违法行为行政处罚办法（应急管理部令第18号）")
                    .containsEntry("force", "RULE")
                    .containsEntry("certainty", "TO_CHECK");
            assertThat(refused.jsonPath().getString("ground.clause")).contains("待核");
            act(
                            owner,
                            ORDERS,
                            early,
                            "extension-application",
                            OrderFeature.pleading().replace("FORCE_MAJEURE", "OTHER"))
                    .then()
                    .statusCode(200);
        }

        @Test
        void refusalNamesAClauseAndAReturnEndsWhatTheAuthorityOwes() throws SQLException {
            act(owner, ORDERS, id, "extension-application", OrderFeature.pleading())
                    .then()
                    .statusCode(200);
            var bare = act(supervisor, ORDERS, id, "extension-answer", """
                    {"answer": "REFUSED", "opinion": "不属于不可抗力"}""");
            assertProblem(bare, 400, "invalid-request");
            assertThat(pointers(bare)).containsExactly("/clause");
            act(supervisor, ORDERS, id, "extension-answer", """
                    {"answer": "RETURNED", "opinion": "请补交气象证明"}""").then().statusCode(200);
            assertThat(answerClocks()).containsExactly("CANCELLED|" + inDays(5) + "|false");
            act(owner, ORDERS, id, "extension-application", OrderFeature.pleading())
                    .then()
                    .statusCode(200);

            var refused = act(supervisor, ORDERS, id, "extension-answer", """
                    {"answer": "REFUSED", "opinion": "不属于不可抗力", "clause": "《安全生产违法行为行政处罚办法》第十七条"}""");

            assertThat(refused.jsonPath().getString("timeLimit.dueDate")).isEqualTo(inDays(10));
            assertThat(refused.jsonPath().getList("timeline.kind", String.class))
                    .containsExactly(
                            "ISSUED", "EXTENSION_ASKED", "EXTENSION_RETURNED", "EXTENSION_ASKED", "EXTENSION_REFUSED");
            assertThat(announced("order-extension-declined", id)).hasSize(2);
            assertThat(clocks(id)).containsExactly("RUNNING|" + inDays(10));
        }

        @Test
        void answeredOrderOwesNoAnswerToAnApplication() throws SQLException {
            act(owner, ORDERS, id, "extension-application", OrderFeature.pleading())
                    .then()
                    .statusCode(200);

            HazardEvents.deliver(HazardEvents.event("closed", finding, finding, enterprise));

            assertThat(get(owner, ORDERS, id).jsonPath().getString("status")).isEqualTo("ANSWERED");
            assertThat(get(owner, ORDERS, id).jsonPath().getMap("$")).doesNotContainKey("extension");
            assertThat(answerClocks()).containsExactly("CANCELLED|" + inDays(5) + "|false");
        }

        /** State, last day, and whether it is owed by the enterprise. */
        private List<String> answerClocks() throws SQLException {
            try (var database = TestDatabase.asOwner()) {
                return TestDatabase.column(
                        database,
                        "select concat_ws('|', state, (due_at at time zone 'Asia/Shanghai' - interval '1 second')::date,"
                                + " case when side = 'ENTERPRISE' then 'true' else 'false' end)"
                                + " from clock where subject_id = ? and kind = 'order-extension-answer' order by id",
                        id);
            }
        }
    }

    @Nested
    class Overdue {

        @Test
        void missedClockMakesItOverdueAndIsToldOnce() throws SQLException {
            var id = created(leader.token(), ORDERS, anOrder(visit, inDays(10), finding));
            runOut(id);

            PassingTime.sweepClocks();
            assertThat(get(owner, ORDERS, id).jsonPath().getString("overdueSince"))
                    .isNotNull();
            assertThat(get(owner, ORDERS, id).jsonPath().getString("status")).isEqualTo("ISSUED");
            assertThat(ids(list(owner, ORDERS, "overdue=true"))).containsExactly(id);

            // Two more sweeps find nothing new.
            PassingTime.sweepClocks();
            PassingTime.sweepClocks();
            assertThat(announced("order-overdue", id)).hasSize(1);
            assertThat(announced("clock-missed", id)).hasSize(1);
        }

        @Test
        void overdueOrderIsStillAnswered() throws SQLException {
            var id = created(leader.token(), ORDERS, anOrder(visit, inDays(10), finding));
            runOut(id);
            PassingTime.sweepClocks();
            assertThat(announced("order-overdue", id)).isNotEmpty();

            HazardEvents.deliver(HazardEvents.event("closed", finding, finding, enterprise));

            assertThat(get(owner, ORDERS, id).jsonPath().getString("status")).isEqualTo("ANSWERED");
            assertThat(clocks(id)).hasSize(1).first().asString().startsWith("MET|");
        }

        private UUID overdue() throws SQLException {
            var id = created(leader.token(), ORDERS, anOrder(visit, inDays(10), finding));
            runOut(id);
            PassingTime.sweepClocks();
            return id;
        }

        @Test
        void whoeverIssuedItOwesItsReCheckOnceItsDayHasPassed() throws SQLException {
            var id = overdue();

            var owed = list(leader.token(), "clocks", "assignee=me&side=AUTHORITY&subjectId=" + id)
                    .jsonPath();
            assertThat(owed.getList("items.kind")).containsExactly("order-recheck");
            assertThat(owed.getString("items[0].dueDate")).isEqualTo(inDays(9));
            assertThat(owed.getString("items[0].basis.clause")).contains("第十七条第二款");
            assertThat(announced("clock-started", id)).last().asString().contains("\"side\":\"AUTHORITY\"");

            var clock = UUID.fromString(owed.getString("items[0].id"));
            var elsewhere = inspector();
            var here = inspector();
            try {
                onRoster(elsewhere, 320281103000L);
                onRoster(here, 320281000000L);
                assertProblem(
                        act(supervisor, "clocks", clock, "assignment", assignee(elsewhere)), 422, "official-elsewhere");
                assertProblem(
                        act(supervisor, "clocks", clock, "assignment", "{\"assignee\": \"nobody\"}"),
                        422,
                        "official-unknown");
                var named = act(supervisor, "clocks", clock, "assignment", assignee(here));
                assertThat(named.statusCode()).as(named.asString()).isEqualTo(200);
                assertThat(named.jsonPath().getBoolean("rosterChecked")).isTrue();
            } finally {
                TestDatabase.execute("delete from official_snapshot");
            }
            // Where no roster is kept anybody can be named, and the answer says that nobody was asked.
            assertThat(act(supervisor, "clocks", clock, "assignment", assignee(inspector()))
                            .jsonPath()
                            .getBoolean("rosterChecked"))
                    .isFalse();
            assertThat(list(leader.token(), "clocks", "assignee=me&subjectId=" + id)
                            .jsonPath()
                            .getList("items"))
                    .isEmpty();
        }

        private void onRoster(Enrolled official, long region) {
            TestDatabase.execute(
                    "insert into official_snapshot (official_id, revision, account, name, authority_id, authority_name,"
                            + " region, post_code, post_name, post_kind, full_time, from_day, holds, deputies)"
                            + " values (uuidv7(), 1, ?, ?, uuidv7(), '某局', ?, 'A', '监管员', 'SUPERVISOR', true, '2020-01-01',"
                            + " true, '[]')",
                    official.subject(),
                    official.name(),
                    region);
        }

        private String assignee(Enrolled official) {
            return """
                    {"assignee": "%s"}""".formatted(official.subject());
        }

        @Test
        void visitToLookAgainMeetsTheReCheck() throws SQLException {
            var id = overdue();
            var lookingAgain = inspector();
            var again = created(
                    supervisor,
                    VISITS,
                    aVisit(enterprise, lookingAgain, inspector()).replace("TIP_OFF", "RECHECK"));
            act(supervisor, VISITS, again, "plan", PLAN).then().statusCode(200);
            act(lookingAgain.token(), VISITS, again, "start", "").then().statusCode(200);

            assertThat(rechecks(id)).containsExactly("MET");
        }

        @Test
        void reCheckOfItsDangerMeetsItAndAWithdrawalEndsIt() throws SQLException {
            var met = overdue();
            HazardEvents.deliver(HazardEvents.event("recheck-failed", finding, finding, enterprise));
            assertThat(rechecks(met)).containsExactly("MET");

            finding = created(leader.token(), FINDINGS, aFinding(visit));
            var withdrawn = overdue();
            act(supervisor, ORDERS, withdrawn, "withdrawal", WITHDRAWAL).then().statusCode(200);
            assertThat(rechecks(withdrawn)).containsExactly("CANCELLED");
        }

        @Test
        void ordersThatWaitedBeforeGetTheirClockAndNobodyHearsOfThePast() throws Exception {
            var waiting = overdue();
            finding = created(leader.token(), FINDINGS, aFinding(visit));
            var forgotten = overdue();
            TestDatabase.execute("delete from clock where kind = 'order-recheck' and subject_id = any (?)", (Object)
                    new UUID[] {waiting, forgotten});
            TestDatabase.execute(
                    "update rectification_order set overdue_since = overdue_since - interval '20 days' where id = ?",
                    forgotten);

            try (var migration = getClass().getResourceAsStream("/db/migration/V202611297210__order_recheck.sql")) {
                TestDatabase.execute(new String(migration.readAllBytes(), UTF_8));
            }
            PassingTime.sweepClocks();

            assertThat(rechecks(waiting)).containsExactly("RUNNING");
            assertThat(list(leader.token(), "clocks", "assignee=me&subjectId=" + waiting)
                            .jsonPath()
                            .getList("items.dueDate"))
                    .containsExactly(inDays(9));
            assertThat(rechecks(forgotten)).containsExactly("MISSED");
            assertThat(announced("clock-missed", forgotten))
                    .hasSize(1)
                    .allSatisfy(missed -> assertThat(missed).contains("order-rectification"));
        }

        private List<String> rechecks(UUID id) {
            return TestDatabase.column(
                    "select state from clock where subject_id = ? and kind = 'order-recheck' order by id", id);
        }

        private void runOut(UUID id) throws SQLException {
            try (var database = TestDatabase.asOwner()) {
                TestDatabase.execute(
                        database,
                        "update clock set due_at = ?::date::timestamp at time zone 'Asia/Shanghai'"
                                + " where subject_id = ? and state = 'RUNNING'",
                        inDays(0),
                        id);
            }
        }
    }

    @Nested
    class Moving {

        @Test
        void orderAndItsClockGoWithTheirEnterprise() throws SQLException {
            var id = created(leader.token(), ORDERS, anOrder(visit, inDays(12), finding));

            RegistryEvents.relocated(enterprise, 2, "320282103001", Sector.EMERGENCY);

            assertProblem(get(supervisor, ORDERS, id), 404, "not-found");
            assertThat(get(Tokens.of("supervisor", "320282000000"), ORDERS, id).header("ETag"))
                    .isEqualTo("\"v2\"");
            try (var database = TestDatabase.asOwner()) {
                assertThat(TestDatabase.column(database, "select region from clock where subject_id = ?", id))
                        .containsExactly("320282103001");
            }
        }
    }

    private static List<String> clocks(UUID order) throws SQLException {
        try (var database = TestDatabase.asOwner()) {
            return TestDatabase.column(
                    database,
                    "select concat_ws('|', state, (due_at at time zone 'Asia/Shanghai' - interval '1 second')::date)"
                            + " from clock where subject_id = ? and kind = 'order-rectification' order by id",
                    order);
        }
    }
}
