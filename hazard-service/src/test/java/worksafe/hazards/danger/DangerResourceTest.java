package worksafe.hazards.danger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.danger.DangerApi.DANGERS;
import static worksafe.hazards.danger.DangerApi.EVIDENCE;
import static worksafe.hazards.danger.DangerApi.OPINION;
import static worksafe.hazards.danger.DangerApi.PASSED;
import static worksafe.hazards.danger.DangerApi.REASON;
import static worksafe.hazards.danger.DangerApi.aPlan;
import static worksafe.hazards.danger.DangerApi.aReopening;
import static worksafe.hazards.danger.DangerApi.aReport;
import static worksafe.hazards.danger.DangerApi.act;
import static worksafe.hazards.danger.DangerApi.get;
import static worksafe.hazards.danger.DangerApi.inDays;
import static worksafe.hazards.danger.DangerApi.list;
import static worksafe.hazards.danger.DangerApi.report;
import static worksafe.hazards.danger.DangerApi.reported;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;
import static worksafe.platform.testing.ProblemBody.withoutTrace;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.DivisionNames;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class DangerResourceTest {

    private static final String VILLAGE = "320281102005";
    private static final String COUNTY = "320281000000";

    private UUID enterprise;
    private String supervisor;
    private String inspector;
    private String approver;
    private String owner;

    @BeforeEach
    void anEnterpriseAndItsPeople() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        supervisor = Tokens.of("supervisor", COUNTY);
        inspector = Tokens.of("inspector", COUNTY);
        approver = Tokens.of("approver", COUNTY);
        owner = Tokens.ofEnterprise(enterprise);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("dangers", new DangerFeature(enterprise)).tests();
    }

    @Nested
    class Life {

        @Test
        void generalDangerIsClosedByItsRecheck() {
            var id = reported(owner, enterprise, "GENERAL");

            assertThat(act(owner, id, "plan", aPlan(inDays(10))).statusCode()).isEqualTo(200);
            assertThat(act(owner, id, "rectification", EVIDENCE).statusCode()).isEqualTo(200);
            var closed = DangerApi.recheck(inspector, id, PASSED);

            assertThat(closed.statusCode()).isEqualTo(200);
            var body = closed.jsonPath();
            assertThat(body.getString("status")).isEqualTo("CLOSED");
            assertThat(body.getString("closedAt")).endsWith("+08:00");
            assertThat(body.getList("timeline.kind", String.class))
                    .containsExactly(
                            "REPORTED", "PLANNED", "RECTIFIED", "RECHECK_PROPOSED", "RECHECK_CONFIRMED", "CLOSED");
            assertThat(body.getList("timeline.side", String.class))
                    .containsExactly("ENTERPRISE", "ENTERPRISE", "ENTERPRISE", "AUTHORITY", "AUTHORITY", "AUTHORITY");
            assertThat(body.getString("timeline[2].doneBy")).isEqualTo("江阴市安仪检测有限公司");
        }

        @Test
        void majorDangerIsStruckOffByAThirdPerson() {
            var id = reported(owner, enterprise, "MAJOR");
            act(owner, id, "plan", aPlan(inDays(90))).then().statusCode(200);
            act(owner, id, "rectification", EVIDENCE).then().statusCode(200);

            var accepted = DangerApi.recheck(inspector, id, PASSED);
            var closed = act(approver, id, "closure", OPINION);

            assertThat(accepted.jsonPath().getString("status")).isEqualTo("ACCEPTED");
            assertThat(closed.jsonPath().getString("status")).isEqualTo("CLOSED");
        }

        @Test
        void failedRecheckSendsItBackWithAnotherLimit() {
            var id = reported(owner, enterprise, "GENERAL");
            act(owner, id, "plan", aPlan(inDays(10))).then().statusCode(200);
            act(owner, id, "rectification", EVIDENCE).then().statusCode(200);

            var failed = act(inspector, id, "recheck", """
                    {"result": "FAILED", "opinion": "2 号库联动阀未动作。", "newTimeLimit": "%s"}""".formatted(inDays(12)));

            assertThat(failed.jsonPath().getString("status")).isEqualTo("RECTIFYING");
            assertThat(failed.jsonPath().getString("timeLimit.dueDate")).isEqualTo(inDays(12));
            assertThat(failed.jsonPath().getString("timeLimit.origin")).isEqualTo("RECHECK");
        }

        @Test
        void anotherLimitIsNoLaterThanForADangerThatIsFoundToday() {
            var id = reported(owner, enterprise, "GENERAL");
            act(owner, id, "plan", aPlan(inDays(10))).then().statusCode(200);
            act(owner, id, "rectification", EVIDENCE).then().statusCode(200);

            var failed = act(inspector, id, "recheck", """
                    {"result": "FAILED", "opinion": "联动阀未动作。", "newTimeLimit": "2199-12-31"}""");
            assertProblem(failed, 422, "plan-beyond-time-limit");
            DangerApi.recheck(inspector, id, PASSED).then().statusCode(200);
            assertProblem(act(supervisor, id, "reopening", aReopening("2199-01-01")), 422, "plan-beyond-time-limit");

            assertThat(get(owner, id).jsonPath().getString("status")).isEqualTo("CLOSED");
        }

        @Test
        void dismissedDangerIsOver() {
            var id = reported(owner, enterprise, "GENERAL");

            var dismissed = act(supervisor, id, "dismissal", REASON);

            assertThat(dismissed.jsonPath().getString("status")).isEqualTo("DISMISSED");
            assertThat(dismissed.jsonPath().getList("allowedActions")).isEmpty();
        }

        @Test
        void majorDangerIsDismissedByTwoPersons() {
            var id = reported(owner, enterprise, "MAJOR");

            var proposed = act(supervisor, id, "dismissal", REASON);
            assertThat(proposed.jsonPath().getString("status")).isEqualTo("REPORTED");
            assertThat(proposed.jsonPath().getList("timeline.kind", String.class))
                    .containsExactly("REPORTED", "DISMISSAL_PROPOSED");
            assertProblem(act(supervisor, id, "dismissal", REASON), 422, "danger-same-person");
            var dismissed = act(approver, id, "dismissal", REASON);

            assertThat(dismissed.jsonPath().getString("status")).isEqualTo("DISMISSED");
            assertThat(TestDatabase.column(
                            "select action from audit_entry where object_id = ? order by recorded_at", id.toString()))
                    .containsExactly("danger-reported", "danger-dismissal-proposed", "danger-dismissed");
        }

        @Test
        void enterpriseIsNotToldThatSomebodyToldOfTheDanger() {
            var told = report(supervisor, aReport(enterprise, "GENERAL").replace("SELF_CHECK", "TIP_OFF"));
            var id = UUID.fromString(told.jsonPath().getString("id"));

            assertThat(get(supervisor, id).jsonPath().getString("source")).isEqualTo("TIP_OFF");
            assertThat(get(owner, id).jsonPath().getString("source")).isEqualTo("OTHER");
            assertThat(list(owner, "").asString()).doesNotContain("TIP_OFF");
            assertThat(act(owner, id, "plan", aPlan(inDays(5))).asString()).doesNotContain("TIP_OFF");
        }

        @Test
        void whoActsForAnEnterpriseIsNoInspectorOfIt() {
            var both = Tokens.request()
                    .subject("both-sides")
                    .roles("enterprise", "inspector", "supervisor", "approver")
                    .region(COUNTY)
                    .enterprises(List.of(enterprise.toString()))
                    .mint();
            var id = reported(owner, enterprise, "GENERAL");
            assertThat(get(both, id).jsonPath().getList("allowedActions", String.class))
                    .containsExactlyInAnyOrder("PLAN", "DISMISSAL");
            act(both, id, "plan", aPlan(inDays(10))).then().statusCode(200);
            act(both, id, "rectification", EVIDENCE).then().statusCode(200);
            assertThat(get(both, id).jsonPath().getList("allowedActions")).isEmpty();

            for (var verb : List.of("closure", "reopening", "refusal")) {
                assertProblem(act(both, id, verb, "{}"), 403, "forbidden");
            }
            assertProblem(DangerApi.recheck(both, id, PASSED), 422, "recheck-by-rectifier");
        }

        @Test
        void closedDangerIsReopenedWithALimitOfItsOwn() {
            var id = reported(owner, enterprise, "GENERAL");
            act(owner, id, "plan", aPlan(inDays(10))).then().statusCode(200);
            act(owner, id, "rectification", EVIDENCE).then().statusCode(200);
            DangerApi.recheck(inspector, id, PASSED).then().statusCode(200);

            var reopened = act(supervisor, id, "reopening", aReopening(inDays(10)));

            assertThat(reopened.statusCode()).as(reopened.asString()).isEqualTo(200);
            assertThat(reopened.jsonPath().getString("status")).isEqualTo("RECTIFYING");
            assertThat(reopened.jsonPath().getString("timeLimit.dueDate")).isEqualTo(inDays(10));
            assertThat(reopened.jsonPath().getMap("$")).doesNotContainKey("closedAt");
        }

        @Test
        void illegalVerbIsRefusedAndChangesNothing() {
            var id = reported(owner, enterprise, "GENERAL");
            var before = get(owner, id).asString();

            var refused = act(owner, id, "rectification", EVIDENCE);

            assertProblem(refused, 409, "illegal-transition");
            assertThat(refused.jsonPath().getString("detail"))
                    .isEqualTo("当前为“已上报”，不能变为“待复查”。须先经过：整改中。现在可以办理：制定治理方案、排除、登记拒不整改、变更等级。");
            assertThat(get(owner, id).asString()).isEqualTo(before);
        }
    }

    @Nested
    class Reporting {

        @Test
        void answerSaysWhereItIsWhichVersionAndWhyThen() {
            var answer = report(owner, aReport(enterprise, "GENERAL"));

            assertThat(answer.statusCode()).isEqualTo(201);
            var body = answer.jsonPath();
            assertThat(answer.header("Location")).endsWith("/api/v1/hazards/dangers/" + body.getString("id"));
            assertThat(answer.header("ETag")).isEqualTo("\"v1\"");
            assertThat(body.getString("number")).matches("YH320281-\\d{4}-\\d{6}");
            assertThat(body.getString("enterpriseName")).isEqualTo("江阴市澄江化工有限公司");
            assertThat(body.getString("regionAtEvent")).isEqualTo(VILLAGE);
            assertThat(body.getMap("timeLimit"))
                    .containsEntry("dueDate", inDays(15))
                    .containsEntry("origin", "POLICY")
                    .containsEntry("policyCode", "danger.rectification-period.general")
                    .containsEntry("policyRegion", COUNTY)
                    .containsEntry("period", "15 CALENDAR_DAYS")
                    .containsEntry("source", "样例辖区参数");
        }

        @Test
        void elsewhereTheNationsPolicyHolds() {
            var elsewhere = RegistryEvents.registered("320282103001", Sector.EMERGENCY);

            var body = report(Tokens.of("supervisor", "320282000000"), aReport(elsewhere, "GENERAL"))
                    .jsonPath();

            assertThat(body.getString("number")).startsWith("YH320282-");
            assertThat(body.getString("timeLimit.dueDate")).isEqualTo(inDays(30));
            assertThat(body.getString("timeLimit.policyRegion")).isEqualTo("000000000000");
        }

        @Test
        void whatWasReportedIsReadBackAlike() {
            var answer = report(inspector, anInspectionReport());

            var id = UUID.fromString(answer.jsonPath().getString("id"));
            var read = get(inspector, id);

            assertThat(read.jsonPath().getMap("$")).isEqualTo(answer.jsonPath().getMap("$"));
            assertThat(read.header("ETag")).isEqualTo(answer.header("ETag"));
            assertThat(read.jsonPath().getMap("finding"))
                    .containsEntry("legalBasis", "《安全生产法》第三十六条第二款")
                    .containsEntry("requirement", "更换失效探测器，恢复报警联动。")
                    .containsEntry("penaltyClause", "《安全生产法》第九十九条第（三）项");
        }

        @Test
        void inspectorsSayOnWhatBasis() {
            var refused = report(inspector, aReport(enterprise, "GENERAL").replace("\"SELF_CHECK\"", "\"INSPECTION\""));

            assertProblem(refused, 400, "invalid-request");
            assertThat(pointers(refused)).containsExactly("/finding");
            assertThat(refused.jsonPath().getString("violations[0].message")).isEqualTo("检查发现的隐患须逐条写明依据、整改要求和对应罚则");
        }

        @Test
        void inspectorsSayAllThree() {
            var refused = report(
                    inspector,
                    aReport(enterprise, "GENERAL").replace("\"SELF_CHECK\"", "\"INSPECTION\", \"finding\": {}"));

            assertProblem(refused, 400, "invalid-request");
            assertThat(pointers(refused))
                    .containsExactly("/finding/legalBasis", "/finding/penaltyClause", "/finding/requirement");
        }

        @Test
        void enterpriseReportsOnlyWhatItFoundItself() {
            var refused = report(owner, aReport(enterprise, "GENERAL").replace("SELF_CHECK", "TIP_OFF"));

            assertProblem(refused, 422, "source-not-self-check");
        }

        @Test
        void unknownEnterpriseIsRefusedWithTheReasonInBothLanguages() {
            var unknown = Uuid7.next(InstantSource.system());

            var chinese = report(supervisor, aReport(unknown, "GENERAL"));
            var english = given().auth()
                    .oauth2(supervisor)
                    .contentType("application/json")
                    .header("Idempotency-Key", unknown.toString())
                    .header("Accept-Language", "en")
                    .body(aReport(unknown, "GENERAL"))
                    .post(DANGERS);

            assertProblem(chinese, 422, "enterprise-unknown");
            assertThat(withoutTrace(chinese)).isEqualTo("""
                    {"type":"/errors/enterprise-unknown","title":"未找到该企业","status":422,\
                    "detail":"本系统的企业副本中没有企业 %s，或不在您的管辖范围内。\
                    副本随企业登记簿更新，略有延迟；刚登记的企业请稍后再试。",\
                    "instance":"/api/v1/hazards/dangers","code":"enterprise-unknown"}""".formatted(unknown));
            assertProblem(english, 422, "enterprise-unknown");
            assertThat(withoutTrace(english)).isEqualTo("""
                    {"type":"/errors/enterprise-unknown","title":"Enterprise not known here","status":422,\
                    "detail":"This context's copy of the registry holds no enterprise %s, or it lies outside your\
                     jurisdiction. The copy follows the registry with a short delay; for an enterprise that was just\
                     registered, try again in a moment.",\
                    "instance":"/api/v1/hazards/dangers","code":"enterprise-unknown"}""".formatted(unknown));
        }

        @Test
        void cancelledEnterpriseIsRefused() {
            RegistryEvents.cancelled(enterprise, 2, VILLAGE, Sector.EMERGENCY);

            var refused = report(supervisor, aReport(enterprise, "GENERAL"));

            assertProblem(refused, 422, "enterprise-not-active");
            assertThat(refused.jsonPath().getString("detail"))
                    .isEqualTo("本系统的企业副本记载“江阴市澄江化工有限公司”状态为 CANCELLED。副本随企业登记簿更新，略有延迟。");
        }

        @Test
        void enterpriseOutsideTheScopeIsUnknown() {
            assertProblem(
                    report(Tokens.of("supervisor", "320282000000"), aReport(enterprise, "GENERAL")),
                    422,
                    "enterprise-unknown");
        }

        private String anInspectionReport() {
            return aReport(enterprise, "GENERAL").replace("\"SELF_CHECK\"", """
                    "INSPECTION",
                    "finding": {
                      "reference": "0198f3a0-77aa-7b21-9c3d-0a1b2c3d4e5f",
                      "legalBasis": "《安全生产法》第三十六条第二款",
                      "requirement": "更换失效探测器，恢复报警联动。",
                      "penaltyClause": "《安全生产法》第九十九条第（三）项"
                    }""");
        }
    }

    @Nested
    class Repeating {

        @Test
        void refusalIsNotRemembered() {
            var later = Uuid7.next(InstantSource.system());

            assertProblem(report(owner, "later", aReport(later, "GENERAL")), 422, "enterprise-unknown");
            report(owner, "later", aReport(enterprise, "GENERAL")).then().statusCode(201);
        }
    }

    @Nested
    class Versions {

        @ParameterizedTest
        @ValueSource(strings = {"\"v0\"", "\"v2\"", "W/\"v1\""})
        void changeOnAnotherVersionIsRefused(String expected) {
            var id = reported(supervisor, enterprise, "GENERAL");

            assertProblem(act(supervisor, id, "dismissal", expected, REASON), 412, "precondition-failed");
            assertThat(get(supervisor, id).jsonPath().getString("status")).isEqualTo("REPORTED");
        }

        @Test
        void everyChangeRaisesTheVersionByOne() {
            var id = reported(owner, enterprise, "GENERAL");

            var planned = act(owner, id, "plan", aPlan(inDays(10)));
            var rectified = act(owner, id, "rectification", EVIDENCE);

            assertThat(planned.header("ETag")).isEqualTo("\"v2\"");
            assertThat(planned.jsonPath().getInt("revision")).isEqualTo(2);
            assertThat(rectified.header("ETag")).isEqualTo("\"v3\"");
            assertThat(get(owner, id).header("ETag")).isEqualTo("\"v3\"");
        }
    }

    @Nested
    class Planning {

        @ParameterizedTest
        @ValueSource(strings = {"goal", "responsible", "fundsFen", "measures", "timeLimit"})
        void planThatLacksOneOfTheFiveIsRefused(String missing) {
            var id = reported(owner, enterprise, "GENERAL");
            var plan = aPlan(inDays(10)).replaceAll("\"" + missing + "\": (\"[^\"]*\"|\\d+),?", "");

            var refused = act(owner, id, "plan", plan);

            assertProblem(refused, 400, "invalid-request");
            assertThat(pointers(refused)).containsExactly("/" + missing);
        }

        @Test
        void emptyPlanIsToldAllThatItLacks() {
            var id = reported(owner, enterprise, "GENERAL");

            var refused = act(owner, id, "plan", "{}");

            assertThat(pointers(refused))
                    .containsExactly("/fundsFen", "/goal", "/measures", "/responsible", "/timeLimit");
            assertThat(refused.jsonPath().getList("violations.message", String.class))
                    .containsExactly("必填", "不得为空", "不得为空", "不得为空", "必填");
        }

        @Test
        void planBeyondThePolicyIsRefusedWithItsClause() {
            var id = reported(owner, enterprise, "GENERAL");

            var refused = act(owner, id, "plan", aPlan(inDays(16)));

            assertProblem(refused, 422, "plan-beyond-time-limit");
            assertThat(refused.jsonPath().getString("detail")).startsWith("整改期限不得晚于 " + inDays(15) + "（样例辖区参数");
        }

        @Test
        void majorDangerWithoutPrecautionsIsRefusedByLaw() {
            var id = reported(owner, enterprise, "MAJOR");
            var plan = aPlan(inDays(10)).replaceAll(",\\s*\"emergencyPlan\": \"[^\"]*\"", "");

            var refused = act(owner, id, "plan", plan);

            assertProblem(refused, 422, "emergency-plan-missing");
            assertThat(refused.jsonPath().getString("legalSource"))
                    .isEqualTo("安全生产事故隐患排查治理暂行规定（安监总局令第16号） 第十五条第二款第（六）项：治理方案包括安全措施和应急预案");
        }
    }

    @Nested
    class SeparationOfDuties {

        @Test
        void whoRectifiedDoesNotRecheck() {
            var both = Tokens.of("supervisor", COUNTY, "both-hats");
            var id = reported(owner, enterprise, "GENERAL");
            act(both, id, "plan", aPlan(inDays(10))).then().statusCode(200);
            act(both, id, "rectification", EVIDENCE).then().statusCode(200);

            var refused = DangerApi.recheck(both, id, PASSED);

            assertProblem(refused, 422, "recheck-by-rectifier");
            assertThat(refused.jsonPath().getString("detail")).isEqualTo("开发者 报告了整改完成，须由他人复查。");
            DangerApi.recheck(inspector, id, PASSED).then().statusCode(200);
        }

        @Test
        void whoRecheckedDoesNotClose() {
            var id = reported(owner, enterprise, "MAJOR");
            act(owner, id, "plan", aPlan(inDays(10))).then().statusCode(200);
            act(owner, id, "rectification", EVIDENCE).then().statusCode(200);
            DangerApi.recheck(supervisor, id, PASSED).then().statusCode(200);

            assertProblem(act(supervisor, id, "closure", OPINION), 422, "closure-by-rechecker");
            act(approver, id, "closure", OPINION).then().statusCode(200);
        }
    }

    @Nested
    class Roles {

        @Test
        void nobodyIsServedWithoutAToken() {
            assertProblem(given().get(DANGERS), 401, "unauthorized");
            assertProblem(
                    given().auth()
                            .oauth2(Tokens.request()
                                    .expired()
                                    .roles("supervisor")
                                    .region(COUNTY)
                                    .mint())
                            .get(DANGERS),
                    401,
                    "unauthorized");
        }

        @Test
        void allowedActionsFollowStatusAndRole() {
            var id = reported(owner, enterprise, "GENERAL");

            assertThat(allowed(owner, id)).containsExactlyInAnyOrder("PLAN", "DISMISSAL");
            assertThat(allowed(supervisor, id)).containsExactlyInAnyOrder("PLAN", "DISMISSAL", "REFUSAL", "REGRADING");
            assertThat(allowed(approver, id)).containsExactly("DISMISSAL");
            assertThat(allowed(inspector, id)).isEmpty();
            act(owner, id, "plan", aPlan(inDays(10))).then().statusCode(200);
            act(owner, id, "rectification", EVIDENCE).then().statusCode(200);
            assertThat(allowed(owner, id)).isEmpty();
            assertThat(allowed(inspector, id)).containsExactly("RECHECK");
        }

        private static List<String> allowed(String token, UUID id) {
            return get(token, id).jsonPath().getList("allowedActions", String.class);
        }
    }

    @Nested
    class Scoping {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "320281102005",
                    "320281102000",
                    "320281000000",
                    "320200000000",
                    "320000000000",
                    "000000000000"
                })
        void dangerIsSeenFromItsVillageUpToTheNation(String region) {
            var id = reported(owner, enterprise, "GENERAL");
            var token = Tokens.of("supervisor", region);

            assertThat(get(token, id).statusCode()).isEqualTo(200);
            assertThat(ids(list(token, "enterpriseId=" + enterprise))).containsExactly(id);
        }

        @ParameterizedTest
        @ValueSource(strings = {"320281102006", "320281103000", "320282000000", "320100000000", "330000000000"})
        void dangerIsNotFoundFromAnywhereElse(String region) {
            var id = reported(owner, enterprise, "GENERAL");
            var token = Tokens.of("supervisor", region);

            assertProblem(get(token, id), 404, "not-found");
            assertProblem(act(token, id, "dismissal", "\"v1\"", REASON), 404, "not-found");
            assertThat(ids(list(token, "enterpriseId=" + enterprise))).isEmpty();
        }

        @Test
        void enterpriseCannotReportForANeighbour() {
            var neighbour = Tokens.ofEnterprise(RegistryEvents.registered(VILLAGE, Sector.EMERGENCY));

            assertProblem(report(neighbour, aReport(enterprise, "GENERAL")), 422, "enterprise-unknown");
        }

        @Test
        void tokenWithoutARegionSeesNothing() {
            var id = reported(owner, enterprise, "GENERAL");
            var nowhere =
                    Tokens.request().subject("nowhere").roles("supervisor").mint();

            assertProblem(get(nowhere, id), 404, "not-found");
            assertThat(ids(list(nowhere, ""))).isEmpty();
        }

        @Test
        void idThatNobodyHasLooksLikeOneOutsideTheScope() {
            var id = reported(owner, enterprise, "GENERAL");
            var stranger = Tokens.of("supervisor", "330000000000");
            var nobodys = Uuid7.next(InstantSource.system());

            assertThat(withoutTrace(get(stranger, id)).replace(id.toString(), "…"))
                    .isEqualTo(withoutTrace(get(stranger, nobodys)).replace(nobodys.toString(), "…"));
        }
    }

    @Nested
    class Listing {

        @Test
        void pagesFollowOneAnotherInBothOrders() {
            var first = reported(owner, enterprise, "GENERAL");
            var second = reported(owner, enterprise, "MAJOR");
            var third = reported(owner, enterprise, "GENERAL");

            assertThat(walk("sort=-reportedAt&limit=1")).containsExactly(third, second, first);
            // Two are due in fifteen days, the major one in a year.
            assertThat(walk("sort=dueDate&limit=2")).containsExactly(first, third, second);
        }

        @Test
        void clockOfADangerNamesItAndItsEnterprise() {
            var id = reported(owner, enterprise, "GENERAL");

            var clock = given().auth()
                    .oauth2(owner)
                    .get("/api/v1/hazards/clocks?subjectId=" + id)
                    .jsonPath();

            assertThat(clock.getString("items[0].enterpriseName")).isEqualTo("江阴市澄江化工有限公司");
            assertThat(clock.getString("items[0].subjectName"))
                    .startsWith("YH320281-")
                    .endsWith(" 危化品仓库可燃气体报警器失效");
            // Few villages have names in the table that ships.
            assertThat(clock.getString("items[0].regionName"))
                    .isEqualTo(DivisionNames.of(new RegionCode(Long.parseLong(VILLAGE)))
                            .orElse(null));
        }

        @Test
        void filtersRestrict() {
            var general = reported(owner, enterprise, "GENERAL");
            var major = reported(owner, enterprise, "MAJOR");
            act(owner, general, "plan", aPlan(inDays(5))).then().statusCode(200);

            assertThat(ids(list(owner, "status=RECTIFYING"))).containsExactly(general);
            assertThat(ids(list(owner, "status=RECTIFYING&status=REPORTED"))).containsExactlyInAnyOrder(general, major);
            assertThat(ids(list(owner, "status=RECTIFIED&status=REPORTED"))).containsExactly(major);
            assertThat(pointers(assertProblem(list(owner, "status=RECTIFYING&status=GONE"), 400, "invalid-request")))
                    .containsExactly("query:status");
            assertThat(ids(list(owner, "open=true"))).containsExactlyInAnyOrder(general, major);
            assertThat(ids(list(owner, "open=false"))).isEmpty();
            assertThat(ids(list(owner, "grade=MAJOR"))).containsExactly(major);
            assertThat(ids(list(owner, "overdue=true"))).isEmpty();
            assertThat(ids(list(owner, "overdue=false"))).containsExactlyInAnyOrder(general, major);
            assertThat(ids(list(owner, "dueBefore=" + inDays(5)))).isEmpty();
            assertThat(ids(list(owner, "dueBefore=" + inDays(6)))).containsExactly(general);
            assertThat(ids(list(owner, "grade=MAJOR&status=RECTIFYING"))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "000000000000, 1",
            "320000000000, 1",
            "320200000000, 1",
            "320281000000, 1",
            "320281102000, 1",
            "320281102005, 1",
            "320281102006, 0",
            "320281103000, 0",
            "320282000000, 0"
        })
        void regionNarrowsTheScopeAndNeverWidensIt(String region, int found) {
            var id = reported(owner, enterprise, "GENERAL");
            var query = "enterpriseId=" + enterprise + "&region=" + region;

            assertThat(ids(list(supervisor, query))).hasSize(found);
            assertThat(ids(list(owner, query))).hasSize(found);
            assertThat(ids(list(Tokens.of("supervisor", "320282000000"), query)))
                    .doesNotContain(id);
        }

        @Test
        void totalIsCountedOnlyWhenAsked() {
            reported(owner, enterprise, "GENERAL");

            assertThat(list(owner, "").jsonPath().getMap("$")).doesNotContainKeys("total", "nextCursor");
            assertThat(list(owner, "total=exact").jsonPath().getInt("total")).isEqualTo(1);
        }

        @Test
        void lineShowsWhatAListNeeds() {
            var id = reported(owner, enterprise, "GENERAL");

            var line = list(owner, "").jsonPath().getMap("items[0]");

            assertThat(line)
                    .containsEntry("id", id.toString())
                    .containsEntry("enterpriseName", "江阴市澄江化工有限公司")
                    .containsEntry("region", VILLAGE)
                    .containsEntry("sector", "EMERGENCY")
                    .containsEntry("status", "REPORTED")
                    .containsEntry("dueDate", inDays(15))
                    .doesNotContainKey("overdueSince");
        }

        @Test
        void cursorOfAnotherSortIsRefused() {
            reported(owner, enterprise, "GENERAL");
            reported(owner, enterprise, "GENERAL");
            var cursor = list(owner, "limit=1").jsonPath().getString("nextCursor");

            assertProblem(list(owner, "sort=dueDate&cursor=" + cursor), 400, "invalid-cursor");
            assertProblem(list(owner, "cursor=nonsense"), 400, "invalid-cursor");
        }

        private List<UUID> walk(String query) {
            var found = new java.util.ArrayList<UUID>();
            var page = list(owner, query);
            while (true) {
                found.addAll(ids(page));
                var next = page.jsonPath().getString("nextCursor");
                if (next == null) {
                    return found;
                }
                page = list(owner, query + "&cursor=" + next);
            }
        }
    }

    @Nested
    class BadInput {

        @ParameterizedTest
        @ValueSource(strings = {"{", "nonsense", "{\"title\": }", "{\"title\": \"a\", \"title\": \"b\"}"})
        void malformedJsonIsRefused(String body) {
            assertProblem(report(owner, body), 400, "malformed-body");
        }

        @Test
        void emptyReportIsToldAllThatItLacks() {
            assertThat(pointers(report(owner, "{}")))
                    .containsExactly(
                            "/cause", "/description", "/enterpriseId", "/grade", "/place", "/source", "/title");
        }

        @Test
        void emptyBodyIsRefused() {
            assertThat(report(owner, "").statusCode()).isEqualTo(400);
            assertThat(report(owner, "null").statusCode()).isEqualTo(400);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "\"title\": | \"status\": \"CLOSED\", \"title\": | /status | unknown-field",
                    "\"危化品仓库可燃气体报警器失效\" | 42 | /title | wrong-type",
                    "\"危化品仓库可燃气体报警器失效\" | \"  \" | /title | empty",
                    "\"UNSAFE_CONDITION\" | \"BAD_LUCK\" | /cause | not-one-of",
                    "\"UNSAFE_CONDITION\" | 1 | /cause | not-one-of",
                    "\"厂区北侧 2 号危化品仓库\" | \"a\\u0000b\" | /place | text-control-character",
                    "\"厂区北侧 2 号危化品仓库\" | \"a\\ud800b\" | /place | text-lone-surrogate"
                })
        void nonsenseInAReportIsRefusedByItsPointer(String good, String bad, String pointer, String code) {
            var refused = report(owner, aReport(enterprise, "GENERAL").replace(good, bad));

            assertProblem(refused, 400, "invalid-request");
            assertThat(pointers(refused)).containsExactly(pointer);
            assertThat(refused.jsonPath().getString("violations[0].code")).isEqualTo(code);
        }

        @Test
        void titleIsAsLongAsAColumnHolds() {
            var long200 = aReport(enterprise, "GENERAL").replace("危化品仓库可燃气体报警器失效", "险".repeat(200));
            var long201 = aReport(enterprise, "GENERAL").replace("危化品仓库可燃气体报警器失效", "险".repeat(201));

            assertThat(report(owner, long200).statusCode()).isEqualTo(201);
            assertThat(pointers(report(owner, long201))).containsExactly("/title");
        }

        @Test
        void charactersBeyondTheBasicPlaneAreKept() {
            var id =
                    UUID.fromString(report(owner, aReport(enterprise, "GENERAL").replace("厂区北侧 2 号危化品仓库", "𠮷野车间 🏭"))
                            .jsonPath()
                            .getString("id"));

            assertThat(get(owner, id).jsonPath().getString("place")).isEqualTo("𠮷野车间 🏭");
        }

        @ParameterizedTest
        @CsvSource({
            "plan, /goal, \"\\u0000\"", "rectification, /description, \"\\ud800\"", "recheck, /result, \"MAYBE\"",
            "recheck, /newTimeLimit, \"2026-13-01\"", "reopening, /newTimeLimit, \"soon\"", "closure, /opinion, 7",
            "dismissal, /reason, [1]"
        })
        void nonsenseInAVerbIsRefusedByItsPointer(String verb, String pointer, String value) {
            var everything = Tokens.request()
                    .subject("everything")
                    .roles("supervisor", "inspector")
                    .region(COUNTY)
                    .mint();
            var id = reported(supervisor, enterprise, "GENERAL");

            var refused = act(everything, id, verb, "{\"" + pointer.substring(1) + "\": " + value + "}");

            assertProblem(refused, 400, "invalid-request");
            assertThat(pointers(refused)).containsExactly(pointer);
        }

        @Test
        void idThatIsNoneIsRefused() {
            assertProblem(given().auth().oauth2(owner).get(DANGERS + "/42"), 400, "invalid-request");
        }

        @Test
        void whatPassedIsGivenNoMoreTime() {
            var id = reported(supervisor, enterprise, "GENERAL");

            var refused = act(inspector, id, "recheck", """
                    {"result": "PASSED", "opinion": "合格。", "newTimeLimit": "%s"}""".formatted(inDays(3)));

            assertProblem(refused, 400, "invalid-request");
            assertThat(pointers(refused)).containsExactly("/newTimeLimit");
        }
    }

    private static List<UUID> ids(Response list) {
        assertThat(list.statusCode()).as(list.asString()).isEqualTo(200);
        return list.jsonPath().getList("items.id", String.class).stream()
                .map(UUID::fromString)
                .toList();
    }
}
