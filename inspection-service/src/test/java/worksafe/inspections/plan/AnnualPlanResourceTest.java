package worksafe.inspections.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.announced;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.inspections.plan.PlanApi.PLANS;
import static worksafe.inspections.plan.PlanApi.YEAR;
import static worksafe.inspections.plan.PlanApi.aPlan;
import static worksafe.inspections.plan.PlanApi.act;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class AnnualPlanResourceTest {

    private static final String COUNTY = "320413000000";
    private static final String TOWN = "320413101000";
    private static final String CAPPED = "320481000000";
    private static final String VILLAGE = "320413101201";
    private static final int THIS_YEAR = LocalDate.parse(inDays(0)).getYear();

    @Inject
    ApprovedPlans approved;

    @Inject
    UserTransaction transaction;

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private UUID enterprise;

    /** A document of that county: it binds the authorities themselves. */
    @BeforeAll
    static void atMostThreeAYear() {
        TestDatabase.execute(
                "insert into policy_definition (code, combination) values ('inspection.yearly-cap', 'NEAREST')"
                        + " on conflict do nothing");
        TestDatabase.execute(
                "insert into policy (id, code, region, parameters, valid_from, source, clause, created_at, created_by,"
                        + " version, force, certainty) values (uuidv7(), 'inspection.yearly-cap', ?, '{\"value\":3}',"
                        + " date '2020-06-30', '样例县涉企行政检查年度频次上限公告', '一', now(), 'x', 1, 'DOCUMENT', 'CERTAIN')",
                Long.parseLong(CAPPED));
    }

    @BeforeEach
    void anEnterprise() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        var other = RegistryEvents.registered(AnnualPlanFeature.VILLAGE, Sector.EMERGENCY);
        return FeatureContract.of("annual-plans", new AnnualPlanFeature(other)).tests();
    }

    @Test
    void planIsDraftedSubmittedApprovedFiledRevisedAndClosed() {
        var id = PlanApi.drafted(COUNTY, YEAR, enterprise);
        assertThat(tasks("approver", id)).containsExactly("annual-plan-submission");
        act(COUNTY, "approver", id, "submission", "").then().statusCode(200);
        assertThat(tasks("government", id)).containsExactly("annual-plan-decision");
        act(COUNTY, "government", id, "decision", "{\"approved\": false, \"opinion\": \"补充一般检查比例\"}")
                .then()
                .statusCode(200);
        assertThat(tasks("supervisor", id)).containsExactly("annual-plan-completion");
        act(COUNTY, "approver", id, "submission", "").then().statusCode(200);
        act(COUNTY, "government", id, "decision", PlanApi.APPROVED).then().statusCode(200);
        act(COUNTY, "supervisor", id, "filing", PlanApi.filed()).then().statusCode(200);
        act(COUNTY, "supervisor", id, "closure", "{\"report\": \"全年完成检查 3 次。\"}")
                .then()
                .statusCode(200);

        var plan = plan(id);
        assertThat(plan.getString("status")).isEqualTo("CLOSED");
        assertThat(plan.getInt("arithmetic.supervisionDays")).isEqualTo(2);
        assertThat(plan.getList("timeline.kind", String.class))
                .containsExactly("DRAFTED", "SUBMITTED", "RETURNED", "SUBMITTED", "APPROVED", "FILED", "CLOSED");
        assertThat(announced("annual-plan-progressed", id)).hasSize(5);
        assertThat(announced("clock-met", id)).hasSize(3);
        assertThat(announced("annual-plan-closed", id))
                .singleElement()
                .asString()
                .doesNotContain(enterprise.toString());
    }

    @Test
    void authorityHasOnePlanAYear() {
        var id = PlanApi.drafted(COUNTY, 2024, enterprise);

        assertProblem(create(supervisor, PLANS, aPlan(COUNTY, 2024, enterprise)), 409, "plan-year-taken");
        assertThat(plan(id).getInt("year")).isEqualTo(2024);
    }

    @Test
    void unfitPlansAreRefused() {
        var body = aPlan(COUNTY, 2023, enterprise);
        var elsewhere = RegistryEvents.registered("320402001001", Sector.EMERGENCY);

        assertProblem(
                create(supervisor, PLANS, body.replace("\"keyDays\": 1", "\"keyDays\": 2")),
                422,
                "plan-days-over-capacity");
        assertProblem(
                create(supervisor, PLANS, body.replace("\"year\": 2023", "\"year\": " + (THIS_YEAR + 2))),
                422,
                "plan-year-outside");
        assertProblem(
                create(supervisor, PLANS, body.replace(enterprise.toString(), elsewhere.toString())),
                422,
                "plan-object-elsewhere");
        assertProblem(
                create(
                        supervisor,
                        PLANS,
                        body.replace(
                                "\"workingDays\": 248, \"workingDaysReason\": \"按上年测算\",", "\"workingDays\": 248,")),
                422,
                "plan-working-days-differ");
        assertProblem(
                create(
                        supervisor,
                        PLANS,
                        body.replace("\"workingDays\": 248, \"workingDaysReason\": \"按上年测算\",", "")
                                .replace("\"year\": 2023", "\"year\": " + (THIS_YEAR + 1))
                                .replace("\"days\": 246", "\"days\": 0")),
                422,
                "plan-working-days-unpublished");
        assertProblem(create(supervisor, PLANS, body.replace(COUNTY, "320402000000")), 422, "outside-jurisdiction");
        assertProblem(create(supervisor, PLANS, body.replace(COUNTY, VILLAGE)), 422, "plan-place-without-authority");
        assertThat(create(supervisor, PLANS, body.replace("\"visits\": 2, ", ""))
                        .asString())
                .contains("/lines/0");
    }

    @Test
    void enterprisesOfTheKeyListAreKeyObjects() {
        var county = "320402000000";
        var listed = RegistryEvents.registered("320402101201", Sector.EMERGENCY);
        var other = RegistryEvents.registered("320402101201", Sector.EMERGENCY);
        var entry = created(Tokens.of("supervisor", county), "key-entries", """
                {"region": "%s", "sector": "EMERGENCY", "subjectKind": "ENTERPRISE", "enterpriseId": "%s",
                 "reasons": {"highRisk": 1, "accidents": 1, "complaints": 0, "reasons": "近五年发生事故"}}""".formatted(county, listed));
        var read = given().auth().oauth2(Tokens.of("approver", county)).get(ROOT + "key-entries/" + entry);
        given().auth()
                .oauth2(Tokens.of("approver", county))
                .contentType("application/json")
                .header("If-Match", read.header("ETag"))
                .body("{\"listed\": true, \"opinion\": \"同意\"}")
                .post(ROOT + "key-entries/" + entry + "/decision")
                .then()
                .statusCode(200);

        var without = PlanApi.drafted(county, THIS_YEAR, other);
        assertProblem(act(county, "approver", without, "submission", ""), 422, "plan-key-object-missing");
        var with = PlanApi.drafted(county, THIS_YEAR, listed);
        act(county, "approver", with, "submission", "").then().statusCode(200);
    }

    @Test
    void governmentOfAnotherPlaceDecidesNothing() {
        PlanApi.makeRoom(TOWN, YEAR);
        var id = created(Tokens.of("supervisor", TOWN), PLANS, aPlan(TOWN, YEAR, enterprise));
        act(TOWN, "approver", id, "submission", "").then().statusCode(200);

        assertProblem(act(COUNTY, "government", id, "decision", PlanApi.APPROVED), 422, "plan-other-government");
        act(TOWN, "government", id, "decision", PlanApi.APPROVED).then().statusCode(200);
    }

    @Test
    void missedDayIsNotedAndStays() {
        var id = PlanApi.approved(COUNTY, YEAR, enterprise);
        TestDatabase.execute(
                "update clock set due_at = ?::date::timestamp at time zone 'Asia/Shanghai'"
                        + " where subject_id = ? and state = 'RUNNING'",
                inDays(0),
                id);

        PassingTime.sweepClocks();

        assertThat(plan(id).getString("overdueSince")).isNotNull();
        assertThat(plan(id).getString("status")).isEqualTo("APPROVED");
    }

    @Test
    void capCountsThePlansOfAllAuthoritiesAndIsExceededWithAReasonOnly() {
        var capped = RegistryEvents.registered("320481101201", Sector.EMERGENCY);
        var unused = PlanApi.approved("320481101000", THIS_YEAR, capped);
        var id = PlanApi.drafted(CAPPED, THIS_YEAR, capped);
        assertProblem(act(CAPPED, "approver", id, "submission", ""), 422, "plan-over-cap");
        TestDatabase.execute(
                "update annual_plan_line set over_cap_reason = '存在重大隐患' where plan_id = ? and kind = 'KEY'", id);

        act(CAPPED, "approver", id, "submission", "").then().statusCode(200);

        var progress = given().auth()
                .oauth2(Tokens.of("supervisor", CAPPED))
                .get(ROOT + PLANS + "/" + id + "/progress")
                .jsonPath();
        assertThat(progress.getInt("objects[0].plannedByAll")).isEqualTo(4);
        assertThat(progress.getInt("objects[0].cap")).isEqualTo(3);
        assertThat(progress.getInt("owedByYearEnd")).isEqualTo(3);
    }

    @Test
    void enterprisesThatNobodyCameToAreListedAndGuidanceIsNoVisit() {
        var id = PlanApi.drafted(TOWN, THIS_YEAR, enterprise);
        var before = read(PLANS + "/" + id + "/coverage");
        assertThat(before.getList("items.enterpriseId", String.class)).contains(enterprise.toString());

        created(supervisor, "registers/guidance-call/entries", """
                {"enterpriseId": "%s", "data": {"calledOn": "%s", "people": "赵监管", "topic": "指导建立动火作业审批制度"}}""".formatted(enterprise, inDays(0)));

        var after = read(PLANS + "/" + id + "/coverage");
        assertThat(after.getList("items.enterpriseId", String.class)).doesNotContain(enterprise.toString());
        assertThat(after.getInt("visited")).isEqualTo(before.getInt("visited"));
        assertThat(after.getInt("guidedOnly")).isEqualTo(before.getInt("guidedOnly") + 1);
        assertThat(read(PLANS + "/" + id + "/progress").getInt("made")).isZero();
    }

    @Test
    void specialInspectionsAskForAnApprovedPlan() throws Exception {
        var id = PlanApi.submitted(COUNTY, 2022, enterprise);
        var day = LocalDate.parse("2022-06-01");
        assertThat(special(TOWN, day)).isEmpty();
        act(COUNTY, "government", id, "decision", PlanApi.APPROVED).then().statusCode(200);

        assertThat(special(COUNTY, day)).containsExactly(plan(id).getString("number"));
        assertThat(special(TOWN, day)).containsExactly(plan(id).getString("number"));
        assertThat(special("320402000000", day)).isEmpty();
    }

    private List<String> special(String region, LocalDate day) throws Exception {
        transaction.begin();
        try {
            return approved.special(RegionCode.of(region), Sector.EMERGENCY, day).stream()
                    .toList();
        } finally {
            transaction.rollback();
        }
    }

    private JsonPath plan(UUID id) {
        return read(PLANS + "/" + id);
    }

    private JsonPath read(String path) {
        var answer = given().auth().oauth2(supervisor).get(ROOT + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private List<String> tasks(String role, UUID id) {
        return given().auth()
                .oauth2(Tokens.of(role, COUNTY))
                .get(ROOT + "tasks?subjectId=" + id)
                .jsonPath()
                .getList("items.kind", String.class);
    }
}
