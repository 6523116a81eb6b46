package worksafe.registry.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;
import static worksafe.registry.project.ProjectApi.ABANDONMENT;
import static worksafe.registry.project.ProjectApi.ACCEPTANCE;
import static worksafe.registry.project.ProjectApi.APPROVAL;
import static worksafe.registry.project.ProjectApi.CHECK;
import static worksafe.registry.project.ProjectApi.CITY;
import static worksafe.registry.project.ProjectApi.EXTENSION;
import static worksafe.registry.project.ProjectApi.PROJECTS;
import static worksafe.registry.project.ProjectApi.RETURN;
import static worksafe.registry.project.ProjectApi.ROOT;
import static worksafe.registry.project.ProjectApi.SUBMISSION;
import static worksafe.registry.project.ProjectApi.TRIAL_PLAN;
import static worksafe.registry.project.ProjectApi.TRIAL_RUN;
import static worksafe.registry.project.ProjectApi.USE;
import static worksafe.registry.project.ProjectApi.VILLAGE;
import static worksafe.registry.project.ProjectApi.aRecord;
import static worksafe.registry.project.ProjectApi.accepted;
import static worksafe.registry.project.ProjectApi.act;
import static worksafe.registry.project.ProjectApi.anEnterprise;
import static worksafe.registry.project.ProjectApi.approver;
import static worksafe.registry.project.ProjectApi.breach;
import static worksafe.registry.project.ProjectApi.create;
import static worksafe.registry.project.ProjectApi.decision;
import static worksafe.registry.project.ProjectApi.done;
import static worksafe.registry.project.ProjectApi.get;
import static worksafe.registry.project.ProjectApi.healthPaper;
import static worksafe.registry.project.ProjectApi.inDays;
import static worksafe.registry.project.ProjectApi.list;
import static worksafe.registry.project.ProjectApi.passage;
import static worksafe.registry.project.ProjectApi.recorded;
import static worksafe.registry.project.ProjectApi.registered;
import static worksafe.registry.project.ProjectApi.reviewed;
import static worksafe.registry.project.ProjectApi.supervisor;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

/** Construction projects as enterprises and their supervisors meet them. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class ConstructionProjectResourceTest {

    /** 云亭街道, of which no other class accepts projects. */
    private static final String OWN_TOWN = "320281005000";

    private UUID enterprise;
    private String owner;

    @BeforeEach
    void anEnterpriseThatBuilds() {
        enterprise = anEnterprise(VILLAGE);
        owner = Tokens.ofEnterprise(enterprise);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("construction projects", new ProjectFeature(anEnterprise(VILLAGE)))
                .tests();
    }

    private static List<String> clocks(UUID subject) {
        return TestDatabase.column(
                "select concat_ws(' ', kind, state) from clock where subject_id = ? order by id", subject);
    }

    private static List<String> waiting(UUID subject) {
        return TestDatabase.column(
                "select kind || ' ' || role from task where subject_id = ? and open order by kind", subject);
    }

    private static void dayPasses(UUID subject) {
        TestDatabase.execute(
                "update clock set due_at = now() - interval '1 hour', provisional = false where subject_id = ? and state = 'RUNNING'",
                subject);
        PassingTime.sweepClocks();
    }

    private String state() {
        return given().auth()
                .oauth2(supervisor())
                .get(ROOT + "enterprises/" + enterprise + "/obligations/construction-project")
                .jsonPath()
                .getString("state");
    }

    @Test
    void chemicalProjectPassesItsSixStages() {
        var city = Tokens.of("approver", CITY, "sun.city");
        var id = registered(enterprise, "HAZARDOUS_CHEMICALS", "SERIOUS");
        var fresh = get(owner, id).jsonPath();
        assertThat(fresh.getString("number")).matches("JS320281-\\d{4}-\\d{6}");
        assertThat(fresh.getList("stages.decider", String.class))
                .containsExactly("RECORD", "AUTHORITY", "AUTHORITY", "RECORD", "OWNER", "OWNER");
        assertThat(fresh.getString("stages[1].level")).isEqualTo("CITY");
        assertThat(fresh.getString("stages[1].basis.clause")).startsWith("第二十三条");

        assertProblem(act(owner, id, "submission", SUBMISSION), 422, "project-stage-out-of-turn");
        done(owner, id, "passage", passage("PLANNING", inDays(-1), ", \"paper\": \"澄发改备〔2026〕118号\""));
        assertProblem(
                act(owner, id, "passage", passage("ESTABLISHMENT", inDays(-1), "")), 422, "project-decider-other");

        done(owner, id, "submission", SUBMISSION.replace("DESIGN", "ESTABLISHMENT"));
        assertThat(clocks(id)).as("from the receipt on").containsExactly("project-review RUNNING");
        assertThat(waiting(id)).containsExactly("project-decision APPROVER");
        var establishment = decision(true, "EVALUATED", "SAFE_DISTANCES");
        assertProblem(act(approver(), id, "decision", establishment), 422, "project-office-other");
        var missing = act(city, id, "decision", establishment);
        assertProblem(missing, 422, "project-conditions-missing");
        assertThat(missing.jsonPath().getString("detail")).contains("进入化工园区").doesNotContain("安全距离");
        done(city, id, "decision", decision(true, "EVALUATED", "SAFE_DISTANCES", "IN_CHEMICAL_PARK"));
        assertThat(clocks(id)).containsExactly("project-review MET");

        done(owner, id, "submission", SUBMISSION);
        assertThat(waiting(id)).containsExactly("project-acceptance SUPERVISOR");
        var citySupervisor = Tokens.of("supervisor", CITY, "li.city");
        done(citySupervisor, id, "acceptance", ACCEPTANCE);
        assertThat(clocks(id))
                .containsExactly("project-review MET", "project-acceptance MET", "project-review RUNNING");
        done(citySupervisor, id, "return", RETURN);
        assertThat(get(owner, id).jsonPath().getList("missing", String.class)).containsExactly("设计单位资质证明");
        assertThat(clocks(id)).contains("project-review SUSPENDED");
        assertThat(waiting(id)).containsExactly("project-completion ENTERPRISE");
        assertThat(done(owner, id, "submission", SUBMISSION).jsonPath().getString("status"))
                .isEqualTo("UNDER_REVIEW");
        done(city, id, "extension", EXTENSION);
        assertThat(clocks(id)).endsWith("project-review CANCELLED", "project-review RUNNING");
        assertProblem(act(city, id, "extension", EXTENSION), 422, "project-not-extendable");
        done(citySupervisor, id, "return", RETURN);
        done(owner, id, "submission", SUBMISSION);
        assertThat(clocks(id)).endsWith("project-review RUNNING");
        assertThat(get(owner, id).jsonPath().getList("healthPapersDue", String.class))
                .containsExactly("PRE_EVALUATION", "PROTECTION_DESIGN");
        assertProblem(act(city, id, "decision", APPROVAL), 422, "project-health-papers-missing");
        done(owner, id, "health-paper", healthPaper("PRE_EVALUATION", ""));
        done(owner, id, "health-paper", healthPaper("PROTECTION_DESIGN", ""));
        var designed = done(city, id, "decision", APPROVAL).jsonPath();
        assertThat(designed.getString("stage")).isEqualTo("CONSTRUCTION");
        assertThat(designed.getString("stages[2].paper")).matches("SC320281-\\d{4}-\\d{6}");

        assertProblem(
                act(owner, id, "health-paper", healthPaper("CONTROL_EVALUATION", inDays(0), "")),
                422,
                "project-health-paper-early");
        done(owner, id, "passage", passage("CONSTRUCTION", inDays(0), ""));
        assertProblem(act(owner, id, "trial-run", TRIAL_RUN), 422, "project-trial-plan-first");
        done(owner, id, "trial-plan", TRIAL_PLAN);
        done(owner, id, "trial-run", TRIAL_RUN);
        assertThat(clocks(id)).endsWith("project-trial-run RUNNING");
        var trial = passage("TRIAL_PRODUCTION", inDays(0), "");
        assertProblem(act(owner, id, "passage", trial), 422, "project-trial-too-short");
        TestDatabase.execute("update construction_project set trial_from = trial_from - 40 where id = ?", id);
        done(owner, id, "passage", trial);
        assertThat(clocks(id)).endsWith("project-trial-run MET");

        assertProblem(act(owner, id, "passage", accepted(inDays(0))), 422, "project-health-papers-missing");
        assertProblem(
                act(owner, id, "health-paper", healthPaper("CONTROL_EVALUATION", inDays(-1), "")),
                422,
                "project-day-impossible");
        done(owner, id, "health-paper", healthPaper("CONTROL_EVALUATION", inDays(0), ""));
        done(owner, id, "health-paper", healthPaper("PROTECTION_ACCEPTANCE", inDays(0), ""));
        assertProblem(act(owner, id, "use", USE), 409, "illegal-transition");
        assertProblem(
                act(owner, id, "passage", passage("ACCEPTANCE", inDays(0), "")), 422, "project-conditions-missing");
        done(owner, id, "passage", accepted(inDays(0)));
        var used = done(owner, id, "use", USE).jsonPath();
        assertThat(used.getString("status")).isEqualTo("IN_USE");
        assertThat(used.getList("stages.passedOn", String.class)).doesNotContainNull();
        assertThat(waiting(id)).isEmpty();
    }

    @Test
    void ownerDecidesTheDesignOfOtherProjectsAndMayFindItWanting() {
        var id = recorded(enterprise, "OTHER", 2, inDays(-100));
        assertProblem(act(owner, id, "submission", SUBMISSION), 422, "project-decider-other");
        var wanting = passage("DESIGN", inDays(0), "").replace("true", "false");
        assertThat(done(owner, id, "passage", wanting).jsonPath().getString("status"))
                .isEqualTo("REJECTED");
        var good = passage(
                "DESIGN",
                inDays(0),
                APPROVAL.substring(APPROVAL.indexOf(", \"met\""), APPROVAL.indexOf(", \"opinion")));
        assertThat(done(owner, id, "passage", good).jsonPath().getString("stage"))
                .isEqualTo("CONSTRUCTION");
        assertThat(done(owner, id, "change", ProjectApi.CHANGE).jsonPath().getString("stage"))
                .isEqualTo("DESIGN");
    }

    @Test
    void enterpriseWithoutSafetyConditionsIsApprovedNothing() {
        var id = reviewed(enterprise);
        TestDatabase.execute(
                "insert into obligation (id, version, kind, enterprise_id, holder, region, sector, state, reminder, missing, source,"
                        + " clause, force, certainty, changed_at) values (gen_random_uuid(), 1, 'basic-conditions', ?, 'ENTERPRISE',"
                        + VILLAGE
                        + ", 'EMERGENCY', 'UNMET', 'UNMET', '{}', '中华人民共和国安全生产法（2021年修正）', '第二十条', 'LAW', 'CERTAIN',"
                        + " now()) on conflict (enterprise_id, kind) do update set state = 'UNMET', missing = '{}'",
                enterprise);
        var refused = act(approver(), id, "decision", APPROVAL);
        assertProblem(refused, 422, "project-enterprise-unfit");
        assertThat(refused.jsonPath().getString("detail")).contains("安全生产条件 (safety conditions)");
        TestDatabase.execute(
                "update obligation set state = 'MET', reminder = 'MET' where enterprise_id = ? and kind = 'basic-conditions'",
                enterprise);
        done(approver(), id, "decision", APPROVAL);
    }

    @Test
    void refusalNamesTheReasonAndIsTriedAgain() {
        var id = reviewed(enterprise);
        var rejected = done(approver(), id, "decision", decision(false, "PROJECT_APPROVED"))
                .jsonPath();
        assertThat(rejected.getString("status")).isEqualTo("REJECTED");
        assertThat(rejected.getString("rejectReason")).isEqualTo("经审查");
        assertThat(clocks(id)).endsWith("project-review MET");
        done(owner, id, "submission", SUBMISSION);
        assertThat(pointers(assertProblem(
                        act(supervisor(), id, "acceptance", "{\"accepted\": false}"), 400, "invalid-request")))
                .containsExactly("/reason");
        var unsaid = assertProblem(act(supervisor(), id, "acceptance", "{}"), 400, "invalid-request");
        assertThat(pointers(unsaid)).containsExactly("/accepted");
        done(supervisor(), id, "acceptance", "{\"accepted\": false, \"reason\": \"不属于本部门职责\"}");
        assertThat(clocks(id)).endsWith("project-acceptance MET");
    }

    @Test
    void authorityThatDoesNotDecideInTimeIsLate() {
        var id = reviewed(enterprise);
        dayPasses(id);
        assertThat(get(supervisor(), id).jsonPath().getString("overdueSince")).isNotNull();
        assertThat(list(supervisor(), "overdue=true&enterpriseId=" + enterprise)
                        .jsonPath()
                        .getList("items.id", String.class))
                .containsExactly(id.toString());
        assertProblem(act(approver(), id, "extension", EXTENSION), 422, "project-not-extendable");
        assertThat(done(approver(), id, "decision", APPROVAL).jsonPath().getString("overdueSince"))
                .isNull();
    }

    @Test
    void trialRunThatLastsTooLongIsNotInOrder() {
        assertThat(state()).isEqualTo("NOT_APPLICABLE");
        var id = recorded(enterprise, "METAL_SMELTING", 4, inDays(-300));
        assertThat(state()).isEqualTo("MET");
        done(owner, id, "trial-run", "{\"trialFrom\": \"%s\"}".formatted(inDays(-200)));
        PassingTime.sweepClocks();
        var late = get(owner, id).jsonPath();
        assertThat(late.getString("standing")).isEqualTo("TRIAL_OVERDUE");
        assertThat(waiting(id)).containsExactly("project-trial-end ENTERPRISE");
        assertThat(state()).isEqualTo("UNMET");
        done(owner, id, "passage", passage("TRIAL_PRODUCTION", inDays(0), ""));
        assertThat(state()).isEqualTo("MET");
        assertThat(clocks(id)).noneMatch(clock -> clock.endsWith("RUNNING"));
    }

    @Test
    void useWithoutAcceptanceIsABreachUntilItIsAccepted() {
        var id = recorded(enterprise, "METAL_SMELTING", 5, inDays(-30));
        done(supervisor(), id, "breach", breach("USED_WITHOUT_ACCEPTANCE"));
        assertThat(state()).isEqualTo("UNMET");
        assertThat(list(supervisor(), "standing=BREACH&enterpriseId=" + enterprise)
                        .jsonPath()
                        .getList("items.id", String.class))
                .containsExactly(id.toString());
        assertThat(done(owner, id, "passage", accepted(inDays(0))).jsonPath().getString("standing"))
                .isEqualTo("IN_ORDER");
        assertThat(state()).isEqualTo("MET");
    }

    @Test
    void healthDepartmentAgreesToMedicalRadiation() {
        var id = registered(enterprise, "OTHER", "MEDICAL_RADIATION");
        assertProblem(
                act(owner, id, "health-paper", healthPaper("PRE_EVALUATION", "")),
                422,
                "project-health-agreement-missing");
        assertThat(pointers(assertProblem(
                        act(owner, id, "health-paper", healthPaper("PRE_EVALUATION", ", \"agreement\": \"3号\"")),
                        400,
                        "invalid-request")))
                .containsExactly("/agreement");
        done(
                owner,
                id,
                "health-paper",
                healthPaper(
                        "PRE_EVALUATION",
                        ", \"agreedBy\": \"江阴市卫生健康委员会\", \"agreedOn\": \"%s\", \"agreement\": \"3号\""
                                .formatted(inDays(-5))));
        done(owner, id, "health-paper", healthPaper("PROTECTION_DESIGN", ""));
        var before = """
                {"paper": "PRE_EVALUATION", "madeOn": "2015-03-02"}""";
        assertProblem(
                act(owner, registered(enterprise, "OTHER", "GENERAL"), "health-paper", before),
                422,
                "project-health-agreement-missing");
    }

    @Test
    void shareOfAcceptancesIsDrawnAndListed() {
        var builder = anEnterprise("320281005001");
        IntStream.range(0, 11)
                .forEach(i -> assertThat(recorded(builder, "METAL_SMELTING", 6, inDays(-40 - i)))
                        .isNotNull());
        var unchecked = recorded(builder, "OTHER", 6, inDays(-40));
        var asked = "{\"region\": \"%s\", \"from\": \"%s\", \"before\": \"%s\"}"
                .formatted(OWN_TOWN, inDays(-60), inDays(-30));
        var atOnce = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> create(supervisor(), PROJECTS + "/check-draws", asked)))
                .limit(2)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted(Comparator.comparing(Response::statusCode))
                .toList();
        assertProblem(atOnce.getLast(), 422, "project-checks-drawn");
        var drawn = atOnce.getFirst();
        assertThat(drawn.statusCode()).as(drawn.asString()).isBetween(200, 201);
        var answer = drawn.jsonPath();
        assertThat(answer.getInt("candidates")).isEqualTo(11);
        assertThat(answer.getList("projects.id", String.class)).hasSize(2).doesNotContain(unchecked.toString());
        assertThat(answer.getString("seed")).matches("[0-9a-f]{32}");
        assertThat(list(supervisor(), "checkDrawId=" + answer.getString("drawId"))
                        .jsonPath()
                        .getList("items.id", String.class))
                .containsExactlyInAnyOrderElementsOf(answer.getList("projects.id", String.class));
        assertProblem(create(supervisor(), PROJECTS + "/check-draws", asked), 422, "project-checks-drawn");
        assertProblem(
                create(supervisor(), PROJECTS + "/check-draws", asked.replace(OWN_TOWN, "320282000000")),
                404,
                "not-found");
        assertThat(pointers(assertProblem(
                        create(supervisor(), PROJECTS + "/check-draws", asked.replace(inDays(-30), inDays(-90))),
                        400,
                        "invalid-request")))
                .containsExactly("/before");

        var one = UUID.fromString(answer.getString("projects[0].id"));
        assertThat(waiting(one)).containsExactly("project-check SUPERVISOR");
        assertThat(TestDatabase.column(
                        "select note from construction_project_step where project_id = ? and kind = 'CHECK_DRAWN'",
                        one))
                .singleElement()
                .asString()
                .contains(answer.getString("seed"), " 11 项");
        assertProblem(act(supervisor(), one, "check", CHECK.replace(", \"钱监管\"", "")), 422, "project-check-by-two");
        var failed = done(supervisor(), one, "check", CHECK.replace("true, \"onSite", "false, \"onSite"))
                .jsonPath();
        assertThat(failed.getString("standing")).isEqualTo("CHECK_FAILED");
        assertProblem(act(Tokens.ofEnterprise(builder), one, "use", USE), 422, "project-check-failed");
        assertThat(waiting(one)).isEmpty();
        assertThat(done(supervisor(), one, "check", CHECK).jsonPath().getString("standing"))
                .isEqualTo("IN_ORDER");

        var here = given().auth()
                .oauth2(supervisor())
                .get(PROJECTS + "/portfolio?region=" + OWN_TOWN)
                .jsonPath();
        assertThat(here.getList("items.region", String.class)).containsExactly("320281005001");
        assertThat(here.getInt("items[0].completed")).isEqualTo(12);
    }

    @Test
    void projectFromPaperLeavesNoStageOut() {
        assertProblem(
                create(
                        owner,
                        PROJECTS + "/records",
                        aRecord(enterprise, "OTHER", 3, inDays(-100), ", \"usedOn\": \"" + inDays(-1) + "\"")),
                422,
                "project-stages-gap");
        var used = create(
                        owner,
                        PROJECTS + "/records",
                        aRecord(enterprise, "OTHER", 6, "2016-03-01", ", \"usedOn\": \"2016-04-01\""))
                .jsonPath();
        assertThat(used.getString("status")).isEqualTo("IN_USE");
        assertThat(clocks(UUID.fromString(used.getString("id")))).isEmpty();
    }

    @Test
    void projectsEndWithTheirEnterprise() {
        var id = reviewed(enterprise);
        var ended = given().auth()
                .oauth2(Tokens.of("supervisor", ProjectApi.COUNTY))
                .contentType("application/json")
                .header(
                        "If-Match",
                        given().auth()
                                .oauth2(supervisor())
                                .get(ROOT + "enterprises/" + enterprise)
                                .header("ETag"))
                .body("{\"reason\": \"申请注销登记\"}")
                .post(ROOT + "enterprises/" + enterprise + "/cancellation");
        assertThat(ended.statusCode()).as(ended.asString()).isEqualTo(200);
        assertThat(get(supervisor(), id).jsonPath().getString("status")).isEqualTo("ABANDONED");
        assertThat(clocks(id)).noneMatch(clock -> clock.endsWith("RUNNING"));
        assertProblem(act(supervisor(), id, "abandonment", ABANDONMENT), 409, "illegal-transition");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "construction_project set submitted_on = null | ck_construction_project_submitted",
                "construction_project set review_since = null | ck_construction_project_reviewed",
                "construction_project set status = 'REJECTED' | ck_construction_project_rejected",
                "construction_project set trial_until = '2026-01-01' | ck_construction_project_trial",
                "construction_project set accepted_on = '2026-01-01' | ck_construction_project_accepted",
                "construction_project set used_on = '2026-01-01' | ck_construction_project_used",
                "construction_project set standing = 'BREACH' | ck_construction_project_breach",
                "construction_project set checked_on = '2026-01-01' | ck_construction_project_check",
                "construction_project_passage set clause = null where source is not null and | ck_construction_project_passage_basis",
                "construction_project_health set agreed_on = '2026-01-01' | ck_construction_project_health_agreed",
                "construction_project_step set name = null | ck_construction_project_step_by"
            })
    void databaseRepeatsTheRule(String change, String constraint) throws SQLException {
        var id = reviewed(enterprise);
        done(owner, id, "health-paper", healthPaper("PRE_EVALUATION", ""));
        var key = change.startsWith("construction_project set") ? "id" : "project_id";
        var where = change.contains(" where ") ? " " : " where ";
        try (var database = TestDatabase.asOwner()) {
            assertThatThrownBy(() -> TestDatabase.execute(database, "update " + change + where + key + " = ?", id))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("\"" + constraint + "\"");
        }
    }
}
