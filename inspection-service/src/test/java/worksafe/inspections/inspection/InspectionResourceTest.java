package worksafe.inspections.inspection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.PLAN;
import static worksafe.inspections.inspection.InspectionApi.REASON;
import static worksafe.inspections.inspection.InspectionApi.RECORD;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.VISITS;
import static worksafe.inspections.inspection.InspectionApi.aVisit;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.ids;
import static worksafe.inspections.inspection.InspectionApi.inspector;
import static worksafe.inspections.inspection.InspectionApi.list;
import static worksafe.inspections.inspection.InspectionApi.recuse;
import static worksafe.inspections.inspection.InspectionApi.started;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;
import static worksafe.platform.testing.ProblemBody.withoutTrace;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.inspections.inspection.InspectionApi.Enrolled;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class InspectionResourceTest {

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private UUID enterprise;
    private String owner;
    private Enrolled leader;
    private Enrolled second;

    @BeforeEach
    void anEnterpriseAndATeam() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
        leader = inspector();
        second = inspector();
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("visits", new InspectionFeature(enterprise, leader, second, inspector()))
                .tests();
    }

    @Nested
    class Life {

        @Test
        void visitIsPlannedBegunAndConcluded() {
            var id = created(supervisor, VISITS, aVisit(enterprise, leader, second));

            act(supervisor, VISITS, id, "plan", PLAN).then().statusCode(200);
            act(leader.token(), VISITS, id, "start", "").then().statusCode(200);
            var concluded = act(second.token(), VISITS, id, "conclusion", RECORD);

            assertThat(concluded.statusCode()).as(concluded.asString()).isEqualTo(200);
            var body = concluded.jsonPath();
            assertThat(body.getString("status")).isEqualTo("CONCLUDED");
            assertThat(body.getString("concludedAt")).endsWith("+08:00");
            assertThat(body.getMap("plan")).containsEntry("covert", true).containsEntry("focus", "报警联动是否有效");
            assertThat(body.getMap("record")).containsEntry("signedBy", "王建国（安全环保部部长）");
            assertThat(body.getList("timeline.kind", String.class))
                    .containsExactly("ASSIGNED", "PLANNED", "STARTED", "CONCLUDED");
            assertThat(body.getList("allowedActions")).isEmpty();
            assertThat(concluded.header("ETag")).isEqualTo("\"v4\"");
        }

        @Test
        void answerSaysWhereItIsAndWhy() {
            var answer = create(supervisor, VISITS, aVisit(enterprise, leader, second));

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            var body = answer.jsonPath();
            assertThat(answer.header("Location")).endsWith(ROOT + "inspections/" + body.getString("id"));
            assertThat(answer.header("ETag")).isEqualTo("\"v1\"");
            assertThat(body.getString("number")).matches("JC320281-\\d{4}-\\d{6}");
            assertThat(body.getString("origin")).isEqualTo("COMPLAINT");
            assertThat(body.getString("reason")).isEqualTo("群众举报仓库违规存放危化品");
            assertThat(body.getList("team.number", String.class)).containsExactly(leader.number(), second.number());
            var read = get(supervisor, VISITS, UUID.fromString(body.getString("id")));
            assertThat(read.jsonPath().getMap("$")).isEqualTo(body.getMap("$"));
        }

        @Test
        void visitsOfADuplicateAreTheSurvivorsUntilTheyAreSeparated() {
            var survivor = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
            var begun = started(enterprise, leader, second);
            var secret = created(supervisor, VISITS, aVisit(enterprise, leader, second));

            RegistryEvents.merged(enterprise, 2, survivor, VILLAGE, Sector.EMERGENCY);

            var survivors = Tokens.ofEnterprise(survivor);
            assertThat(get(survivors, VISITS, begun).jsonPath().getString("enterpriseId"))
                    .isEqualTo(survivor.toString());
            assertThat(get(survivors, VISITS, secret).statusCode())
                    .as("still a secret")
                    .isEqualTo(404);
            assertThat(get(supervisor, VISITS, secret).jsonPath().getString("enterpriseId"))
                    .isEqualTo(survivor.toString());
            assertThat(get(owner, VISITS, begun).statusCode()).isEqualTo(404);
            RegistryEvents.separated(enterprise, 3, VILLAGE, Sector.EMERGENCY);
            assertThat(get(owner, VISITS, begun).statusCode()).isEqualTo(200);
            assertThat(get(survivors, VISITS, begun).statusCode()).isEqualTo(404);
        }

        @Test
        void cancelledVisitIsOver() {
            var id = created(supervisor, VISITS, aVisit(enterprise, leader, second));

            var cancelled = act(supervisor, VISITS, id, "cancellation", REASON);

            assertThat(cancelled.jsonPath().getString("status")).isEqualTo("CANCELLED");
            assertProblem(act(supervisor, VISITS, id, "plan", PLAN), 409, "illegal-transition");
        }

        @Test
        void begunVisitCannotBeCancelled() {
            var id = started(enterprise, leader, second);
            var before = get(supervisor, VISITS, id).asString();

            var refused = act(supervisor, VISITS, id, "cancellation", REASON);

            assertProblem(refused, 409, "illegal-transition");
            assertThat(refused.jsonPath().getString("detail")).isEqualTo("当前为“检查中”，不能变为“已取消”。现在可以办理：记录检查发现、结束检查。");
            assertThat(get(supervisor, VISITS, id).asString()).isEqualTo(before);
        }

        @Test
        void visitIsNotBegunWithoutAPlan() {
            var id = created(supervisor, VISITS, aVisit(enterprise, leader, second));

            assertProblem(act(leader.token(), VISITS, id, "start", ""), 409, "illegal-transition");
        }

        @Test
        void beginningTakesNoWords() {
            var id = planned(leader, second);

            assertThat(act(leader.token(), VISITS, id, "start", "{}").statusCode())
                    .isEqualTo(200);
        }

        /** A basement without a network: all of it is sent two days later. */
        @Test
        void wholeVisitIsEnteredAfterwards() {
            var id = planned(leader, second);
            TestDatabase.execute("update inspection set assigned_at = now() - interval '3 days' where id = ?", id);
            var day = InspectionApi.inDays(-2);

            var begun = act(leader.token(), VISITS, id, "start", at(day + "T09:30:00+08:00", "{}"));
            var found = create(
                    leader.token(), InspectionApi.FINDINGS, at(day + "T10:05:00+08:00", InspectionApi.aFinding(id)));
            assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(200);
            assertThat(found.statusCode()).as(found.asString()).isEqualTo(201);
            var finding = UUID.fromString(found.jsonPath().getString("id"));
            var order = create(
                    leader.token(),
                    InspectionApi.ORDERS,
                    at(day + "T11:00:00+08:00", InspectionApi.anOrder(id, InspectionApi.inDays(1), finding)));
            var tooEarly = act(second.token(), VISITS, id, "conclusion", at(day + "T10:00:00+08:00", RECORD));
            var over = act(second.token(), VISITS, id, "conclusion", at(day + "T11:40:00+08:00", RECORD));

            assertThat(begun.jsonPath().getString("startedAt")).isEqualTo(day + "T09:30:00+08:00");
            assertThat(begun.jsonPath().getString("timeline[2].occurredAt")).startsWith(InspectionApi.inDays(0));
            assertThat(begun.jsonPath().getString("timeline[2].happenedAt")).isEqualTo(day + "T09:30:00+08:00");
            assertThat(found.jsonPath().getString("happenedAt")).isEqualTo(day + "T10:05:00+08:00");
            assertThat(InspectionApi.announced("finding-recorded", finding))
                    .singleElement()
                    .asString()
                    .contains("\"happenedAt\":\"" + day + "T10:05:00+08:00\"");
            assertThat(order.statusCode()).as(order.asString()).isEqualTo(201);
            // Twenty days in this county, from the day on which it was handed over.
            assertThat(order.jsonPath().getString("timeLimit.latest")).isEqualTo(InspectionApi.inDays(18));
            assertProblem(tooEarly, 422, "fact-before-cause");
            assertThat(over.jsonPath().getString("concludedAt")).isEqualTo(day + "T11:40:00+08:00");
        }

        private static String at(String moment, String body) {
            return body.replaceFirst("\\{", "{\"happenedAt\": \"" + moment + "\"" + (body.equals("{}") ? "" : ","));
        }

        @Test
        void basesAreListedWithTheirSources() {
            var bases = given().auth().oauth2(supervisor).get(ROOT + "inspection-bases");

            assertThat(bases.jsonPath().getList("items.code", String.class))
                    .containsExactly(
                            "ACCIDENT",
                            "ANNUAL_PLAN",
                            "CAMPAIGN",
                            "KEY_OBJECT",
                            "RECHECK",
                            "SIX_SYSTEMS",
                            "TIP_OFF",
                            "TRANSFERRED");
            assertThat(bases.jsonPath().getString("items[6].titleZh")).isEqualTo("投诉举报");
            assertThat(bases.jsonPath().getList("items.visitClass", String.class))
                    .containsExactly("CASE", "ROUTINE", "SPECIAL", "ROUTINE", "CASE", "CASE", "CASE", "CASE");
            assertThat(bases.jsonPath().getList("items.clause", String.class))
                    .satisfiesExactly(
                            accident -> assertThat(accident).contains("第十九条、第二十六条", "第八十六条"),
                            plan -> assertThat(plan).startsWith("第六十二条第二款"),
                            campaign -> assertThat(campaign).contains("第六十二条", "国办发〔2024〕54号"),
                            key -> assertThat(key).startsWith("一：坚持全面覆盖"),
                            recheck -> assertThat(recheck).contains("第十七条第二款", "待核"),
                            systems -> assertThat(systems).startsWith("二；三（二）"),
                            tipOff -> assertThat(tipOff).startsWith("二（七）"),
                            transferred -> assertThat(transferred).startsWith("二（七）"));
            assertThat(bases.jsonPath().getString("items[4].source")).contains("应急管理部令第18号");
        }
    }

    @Nested
    class Plans {

        @ParameterizedTest
        @ValueSource(strings = {"area", "content", "focus", "method", "covert"})
        void planThatLacksAPartIsRefused(String missing) {
            var id = created(supervisor, VISITS, aVisit(enterprise, leader, second));
            var plan = PLAN.replaceAll("\"" + missing + "\": (\"[^\"]*\"|true)(,?)", "\"" + missing + "\": null$2");

            var refused = act(supervisor, VISITS, id, "plan", plan);

            assertProblem(refused, 400, "invalid-request");
            assertThat(pointers(refused)).containsExactly("/" + missing);
            assertThat(get(supervisor, VISITS, id).jsonPath().getString("status"))
                    .isEqualTo("ASSIGNED");
        }

        @ParameterizedTest
        @ValueSource(strings = {"record", "conclusion", "signedBy"})
        void recordThatLacksAPartIsRefused(String missing) {
            var id = started(enterprise, leader, second);

            var refused = act(
                    leader.token(),
                    VISITS,
                    id,
                    "conclusion",
                    RECORD.replaceAll("(\"" + missing + "\": )\"[^\"]*\"", "$1\" \""));

            assertProblem(refused, 400, "invalid-request");
            assertThat(pointers(refused)).containsExactly("/" + missing);
        }
    }

    @Nested
    class Teams {

        @Test
        void oneInspectorIsNotEnoughByLaw() {
            var id = planned(leader);
            var before = get(supervisor, VISITS, id).asString();

            var refused = act(leader.token(), VISITS, id, "start", "");

            assertProblem(refused, 422, "inspection-team-too-small");
            assertThat(withoutTrace(refused)).isEqualTo("""
                {"type":"/errors/inspection-team-too-small","title":"执法人员不足","status":422,\
                "detail":"检查组只有 1 人：%s (%s)；执法人员不得少于 2 人。",\
                "instance":"/api/v1/inspections/inspections/%s/start","code":"inspection-team-too-small",\
                "legalSource":"中华人民共和国行政处罚法（2021年修订） 第四十二条第一款：\
                实施行政处罚的执法人员不得少于两人，检查比照执行",\
                "ground":{"source":"中华人民共和国行政处罚法（2021年修订）",\
                "clause":"第四十二条第一款：实施行政处罚的执法人员不得少于两人，检查比照执行",\
                "force":"LAW","certainty":"CERTAIN"}}\
                """.formatted(leader.name(), leader.number(), id));
            assertThat(get(supervisor, VISITS, id).asString()).isEqualTo(before);
        }

        @Test
        void whoseCertificateHasRunOutDoesNotGo() throws SQLException {
            var id = planned(leader, second);
            try (var database = TestDatabase.asOwner()) {
                TestDatabase.execute(
                        database, "update inspector set certificate_until = '2025-12-31' where id = ?", second.id());
            }

            var refused = act(leader.token(), VISITS, id, "start", "");

            assertProblem(refused, 422, "inspector-certificate-expired");
            assertThat(refused.jsonPath().getString("detail")).contains(second.name(), "2025-12-31");
            assertThat(get(supervisor, VISITS, id).jsonPath().getString("status"))
                    .isEqualTo("PLANNED");
        }

        @Test
        void whoIsRecusedDoesNotGo() {
            var id = planned(leader, second);
            recuse(second, enterprise);

            var refused = act(leader.token(), VISITS, id, "start", "");

            assertProblem(refused, 422, "inspector-recused");
            assertThat(refused.jsonPath().getString("detail")).contains(second.name());
            assertThat(get(supervisor, VISITS, id).jsonPath().getString("status"))
                    .isEqualTo("PLANNED");
        }

        @Test
        void whoCannotGoIsReplacedAndTheVisitBegins() {
            var id = planned(leader, second);
            recuse(second, enterprise);
            var third = inspector();

            var changed = act(supervisor, VISITS, id, "team-change", aChange(second.id(), third.id()));

            assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
            assertThat(changed.jsonPath().getList("team.number", String.class))
                    .containsExactly(leader.number(), third.number());
            assertThat(changed.jsonPath().getString("timeline[2].note")).isEqualTo("张检查临时抽调");
            assertThat(act(third.token(), VISITS, id, "start", "").statusCode()).isEqualTo(200);
        }

        @Test
        void whoCannotGoDoesNotJoin() {
            var id = planned(leader, second);
            var third = inspector();
            recuse(third, enterprise);

            assertProblem(
                    act(supervisor, VISITS, id, "team-change", aChange(second.id(), third.id())),
                    422,
                    "inspector-recused");
            assertProblem(create(supervisor, VISITS, aVisit(enterprise, leader, third)), 422, "inspector-recused");
        }

        @Test
        void changeOfNothingIsRefused() {
            var id = planned(leader, second);

            var refused = act(supervisor, VISITS, id, "team-change", "{\"reason\": \"无\"}");

            assertProblem(refused, 400, "invalid-request");
            assertThat(pointers(refused)).containsExactly("/joining");
        }

        @Test
        void onlyMembersBeginAndConclude() {
            var stranger = inspector();
            var id = planned(leader, second);

            var start = act(stranger.token(), VISITS, id, "start", "");
            act(leader.token(), VISITS, id, "start", "").then().statusCode(200);
            var conclusion = act(stranger.token(), VISITS, id, "conclusion", RECORD);

            assertProblem(start, 404, "not-found");
            assertProblem(conclusion, 403, "inspection-not-of-team");
            assertThat(conclusion.jsonPath().getString("detail")).contains(leader.name(), second.name());
            assertThat(get(supervisor, VISITS, id).jsonPath().getString("status"))
                    .isEqualTo("STARTED");
        }

        @Test
        void allowedActionsFollowStatusRoleAndTeam() {
            var id = planned(leader, second);

            assertThat(allowed(supervisor, id)).containsExactlyInAnyOrder("TEAM_CHANGE", "CANCELLATION");
            assertThat(allowed(leader.token(), id)).containsExactly("START");
            act(leader.token(), VISITS, id, "start", "").then().statusCode(200);
            assertThat(allowed(second.token(), id)).containsExactlyInAnyOrder("FINDING", "CONCLUSION");
            assertThat(allowed(inspector().token(), id)).isEmpty();
            assertThat(allowed(owner, id)).isEmpty();
        }

        private String aChange(UUID leaving, UUID joining) {
            return """
                {"leaving": "%s", "joining": "%s", "reason": "张检查临时抽调"}\
                """.formatted(leaving, joining);
        }

        private static List<String> allowed(String token, UUID id) {
            return get(token, VISITS, id).jsonPath().getList("allowedActions", String.class);
        }
    }

    @Nested
    class Refusals {

        @Test
        void emptyRequestIsToldAllThatItLacks() {
            assertThat(pointers(create(supervisor, VISITS, "{}")))
                    .containsExactly("/basis", "/enterpriseId", "/inspectorIds", "/reason");
        }

        @Test
        void basisThatIsNotListedIsRefused() {
            assertProblem(
                    create(supervisor, VISITS, aVisit(enterprise, leader).replace("TIP_OFF", "WHIM")),
                    422,
                    "inspection-basis-unknown");
        }

        @Test
        void drawnVisitsAreNotMadeByHand() {
            assertProblem(
                    create(supervisor, VISITS, aVisit(enterprise, leader).replace("TIP_OFF", "DRAW")),
                    422,
                    "inspection-basis-unknown");
        }

        @Test
        void enterpriseThatDoesNotTradeIsNotVisited() {
            RegistryEvents.cancelled(enterprise, 2, VILLAGE, Sector.EMERGENCY);

            assertProblem(create(supervisor, VISITS, aVisit(enterprise, leader)), 422, "enterprise-not-active");
        }

        @Test
        void inspectorWhomNobodyKnowsIsNotSent() {
            assertProblem(
                    create(
                            supervisor,
                            VISITS,
                            aVisit(enterprise, leader).replace(leader.id().toString(), enterprise.toString())),
                    422,
                    "inspector-unknown");
        }
    }

    @Nested
    class Listing {

        @Test
        void filtersRestrictAndPagesFollow() {
            var first = created(supervisor, VISITS, aVisit(enterprise, leader));
            var second_ = started(enterprise, leader, second);

            var all = "enterpriseId=" + enterprise;
            assertThat(ids(list(supervisor, VISITS, all))).containsExactly(second_, first);
            assertThat(ids(list(supervisor, VISITS, all + "&status=STARTED"))).containsExactly(second_);
            assertThat(ids(list(supervisor, VISITS, all + "&status=STARTED&status=CONCLUDED")))
                    .containsExactly(second_);
            assertThat(ids(list(supervisor, VISITS, all + "&open=true"))).containsExactly(second_, first);
            assertThat(ids(list(supervisor, VISITS, all + "&open=false"))).isEmpty();
            assertThat(ids(list(supervisor, VISITS, "inspectorId=" + second.id())))
                    .containsExactly(second_);
            assertThat(ids(list(supervisor, VISITS, all + "&region=320281102000")))
                    .hasSize(2);
            assertThat(ids(list(supervisor, VISITS, all + "&region=320281103000")))
                    .isEmpty();
            assertThat(ids(list(supervisor, VISITS, all + "&drawId=" + enterprise)))
                    .isEmpty();
            var page = list(supervisor, VISITS, all + "&limit=1");
            assertThat(ids(page)).containsExactly(second_);
            assertThat(ids(list(
                            supervisor,
                            VISITS,
                            all + "&limit=1&cursor=" + page.jsonPath().getString("nextCursor"))))
                    .containsExactly(first);
        }

        @Test
        void visitGoesWithItsEnterprise() {
            var id = created(supervisor, VISITS, aVisit(enterprise, leader, second));

            RegistryEvents.relocated(enterprise, 2, "320282103001", Sector.EMERGENCY);

            assertProblem(get(supervisor, VISITS, id), 404, "not-found");
            var moved = get(Tokens.of("supervisor", "320282000000"), VISITS, id);
            assertThat(moved.jsonPath().getString("region")).isEqualTo("320282103001");
            assertThat(moved.header("ETag")).isEqualTo("\"v2\"");
        }
    }

    private UUID planned(Enrolled... team) {
        var id = created(supervisor, VISITS, aVisit(enterprise, team));
        act(supervisor, VISITS, id, "plan", PLAN).then().statusCode(200);
        return id;
    }
}
