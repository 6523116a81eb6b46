package worksafe.hazards.danger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.danger.DangerApi.EVIDENCE;
import static worksafe.hazards.danger.DangerApi.PASSED;
import static worksafe.hazards.danger.DangerApi.REASON;
import static worksafe.hazards.danger.DangerApi.aPlan;
import static worksafe.hazards.danger.DangerApi.aRefusal;
import static worksafe.hazards.danger.DangerApi.aReport;
import static worksafe.hazards.danger.DangerApi.act;
import static worksafe.hazards.danger.DangerApi.get;
import static worksafe.hazards.danger.DangerApi.inDays;
import static worksafe.hazards.danger.DangerApi.list;
import static worksafe.hazards.danger.DangerApi.report;
import static worksafe.hazards.danger.DangerApi.reported;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** The life of a danger inside its enterprise, and where an authority comes in. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class DangerInsideResourceTest {

    private static final String COUNTY = "320281000000";
    private static final String ALONE = """
            {"result": "PASSED", "opinion": "复查合格。"}""";

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private final String inspector = Tokens.of("inspector", COUNTY);
    private UUID enterprise;
    private String owner;
    private String colleague;
    private UUID danger;

    @BeforeEach
    void whatTheEnterpriseFoundItself() {
        enterprise = RegistryEvents.registered("320281102005", Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
        colleague = Tokens.request()
                .subject("colleague-" + enterprise)
                .roles("enterprise")
                .enterprises(List.of(enterprise.toString()))
                .mint();
        danger = reported(owner, enterprise, "GENERAL");
    }

    @Test
    void clerksOfTheEnterpriseDoItAllThemselves() {
        assertThat(waiting(owner)).containsExactly("danger-plan");
        assertThat(waiting(supervisor)).as("nothing for the authority").containsExactly("danger-plan");
        act(owner, danger, "plan", aPlan(inDays(10))).then().statusCode(200);
        act(owner, danger, "rectification", EVIDENCE).then().statusCode(200);
        assertThat(waiting(owner)).containsExactly("danger-self-recheck");
        assertThat(waiting(supervisor)).containsExactly("danger-self-recheck");
        assertProblem(act(owner, danger, "recheck", ALONE), 422, "recheck-by-rectifier");

        var closed = act(colleague, danger, "recheck", ALONE).jsonPath();

        assertThat(closed.getString("status")).isEqualTo("CLOSED");
        assertThat(closed.getBoolean("internal")).isTrue();
        assertThat(closed.getList("timeline.side", String.class)).containsOnly("ENTERPRISE");
        assertThat(waiting(owner)).isEmpty();
    }

    @Test
    void enterpriseLaysItAsideWithAReason() {
        assertThat(act(owner, danger, "dismissal", REASON).jsonPath().getString("status"))
                .isEqualTo("DISMISSED");
        assertProblem(act(owner, reported(owner, enterprise, "MAJOR"), "dismissal", REASON), 422, "danger-same-person");
    }

    @Test
    void listOfTheAuthorityMarksAndFiltersThem() {
        var major = reported(owner, enterprise, "MAJOR");
        var query = "enterpriseId=" + enterprise;

        assertThat(ids(query)).containsExactlyInAnyOrder(danger, major);
        assertThat(ids(query + "&internal=true")).containsExactly(danger);
        assertThat(ids(query + "&internal=false")).containsExactly(major);
        assertThat(list(supervisor, query + "&internal=true").jsonPath().getBoolean("items[0].internal"))
                .isTrue();
    }

    @Test
    void refusalIsShownAndFollowedByNothing() {
        var refused = act(supervisor, danger, "refusal", aRefusal(inDays(0)));

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(200);
        var body = refused.jsonPath();
        assertThat(body.getString("status")).isEqualTo("REPORTED");
        assertThat(body.getString("refusedAt")).endsWith("+08:00");
        assertThat(body.getString("timeline[1].kind")).isEqualTo("REFUSED");
        assertThat(body.getString("timeline[1].service.way")).isEqualTo("DIRECT");
        assertThat(body.getString("timeline[1].service.servedOn")).isEqualTo(inDays(0));
        assertProblem(act(supervisor, danger, "refusal", aRefusal(inDays(0))), 422, "danger-refusal-known");
        assertProblem(
                act(inspector, reported(owner, enterprise, "GENERAL"), "refusal", aRefusal(inDays(0))),
                422,
                "danger-refusal-not-team");
        assertThat(TestDatabase.column(
                        "select type from outbox where aggregate_id = ? and type = ?",
                        danger,
                        "worksafe.hazards.danger-refused.v1"))
                .hasSize(1);
    }

    @Test
    void whatInspectorsFoundTwoOfThemReCheck() {
        var found = report(inspector, aReport(enterprise, "GENERAL").replace("\"SELF_CHECK\"", """
                "INSPECTION", "finding": {"legalBasis": "《安全生产法》第三十六条", "requirement": "立即更换",
                "penaltyClause": "《安全生产法》第九十九条"}"""));
        danger = UUID.fromString(found.jsonPath().getString("id"));
        assertThat(found.jsonPath().getBoolean("internal")).isFalse();
        act(owner, danger, "plan", aPlan(inDays(10))).then().statusCode(200);
        act(owner, danger, "rectification", EVIDENCE).then().statusCode(200);
        assertThat(get(colleague, danger).jsonPath().getList("allowedActions")).isEmpty();
        assertProblem(act(colleague, danger, "recheck", ALONE), 422, "danger-for-authority");
        assertProblem(act(inspector, danger, "recheck", ALONE), 422, "recheck-second-missing");

        var looked = act(inspector, danger, "recheck", PASSED).jsonPath();
        assertThat(looked.getString("status")).isEqualTo("RECTIFIED");
        assertThat(looked.getString("pendingRecheck.second.account")).isEqualTo("second-rechecker");
        assertThat(looked.getString("pendingRecheck.result")).isEqualTo("PASSED");
        assertThat(waiting(supervisor)).containsExactly("danger-recheck-confirmation");
        assertThat(get(DangerApi.second(), danger).jsonPath().getList("allowedActions", String.class))
                .contains("RECHECK_CONFIRMATION");
        assertProblem(act(inspector, danger, "recheck-confirmation", DangerApi.AGREED), 422, "recheck-not-second");

        var closed = act(DangerApi.second(), danger, "recheck-confirmation", DangerApi.AGREED)
                .jsonPath();

        assertThat(closed.getString("status")).isEqualTo("CLOSED");
        assertThat(closed.getList("timeline.kind", String.class))
                .endsWith("RECTIFIED", "RECHECK_PROPOSED", "RECHECK_CONFIRMED", "CLOSED");
        assertThat(closed.getString("timeline[5].second.account")).isEqualTo("second-rechecker");
        assertThat(closed.getString("timeline[5].second.name")).isEqualTo("孙检查");
        assertThat(waiting(supervisor)).isEmpty();
    }

    @Test
    void whatTheSecondDoesNotConfirmWaitsForAReCheckAgain() {
        var major = rectified("MAJOR");
        danger = major;
        act(inspector, major, "recheck", PASSED).then().statusCode(200);

        var refused = act(DangerApi.second(), major, "recheck-confirmation", """
                {"agreed": false, "opinion": "2 号库未整改到位。"}""");

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(200);
        assertThat(refused.jsonPath().getString("status")).isEqualTo("RECTIFIED");
        assertThat(refused.jsonPath().getMap("").keySet()).doesNotContain("pendingRecheck");
        assertThat(waiting(supervisor)).contains("danger-recheck").doesNotContain("danger-recheck-confirmation");
        assertProblem(
                act(DangerApi.second(), major, "recheck-confirmation", DangerApi.AGREED), 422, "recheck-not-pending");
        assertThat(TestDatabase.column(
                        "select action from audit_entry where object_id = ? order by recorded_at", major.toString()))
                .endsWith("danger-recheck-proposed", "danger-recheck-not-confirmed");
    }

    @Test
    void secondIsAnOfficialOfTheRosterWhereOneIsKept() {
        var major = rectified("MAJOR");
        try {
            onRoster("somebody-else", 320281000000L);
            assertProblem(act(inspector, major, "recheck", PASSED), 422, "official-unknown");
            onRoster("second-rechecker", 320281103000L);
            assertThat(act(inspector, major, "recheck", PASSED).statusCode()).isEqualTo(422);
            onRoster("second-rechecker", 320281000000L);
            act(inspector, major, "recheck", PASSED).then().statusCode(200);

            TestDatabase.execute(
                    "update official_snapshot set until_day = '2020-12-31' where account = ?", "second-rechecker");
            assertThat(act(DangerApi.second(), major, "recheck-confirmation", DangerApi.AGREED)
                            .statusCode())
                    .as("who has left confirms nothing")
                    .isEqualTo(422);
        } finally {
            TestDatabase.execute("delete from official_snapshot");
        }
        act(DangerApi.second(), major, "recheck-confirmation", DangerApi.AGREED)
                .then()
                .statusCode(200);
    }

    private static void onRoster(String account, long region) {
        TestDatabase.execute(
                "insert into official_snapshot (official_id, revision, account, name, authority_id, authority_name,"
                        + " region, post_code, post_name, post_kind, full_time, from_day, holds, deputies)"
                        + " values (uuidv7(), 1, ?, '孙检查', uuidv7(), '某局', ?, 'A', '监管员', 'SUPERVISOR', true,"
                        + " '2020-01-01', true, '[]')",
                account,
                region);
    }

    private UUID rectified(String grade) {
        var id = reported(owner, enterprise, grade);
        act(owner, id, "plan", aPlan(inDays(10))).then().statusCode(200);
        act(owner, id, "rectification", EVIDENCE).then().statusCode(200);
        return id;
    }

    private List<UUID> ids(String query) {
        return list(supervisor, query).jsonPath().getList("items.id", UUID.class);
    }

    private List<String> waiting(String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/hazards/tasks?subjectId=" + danger)
                .jsonPath()
                .getList("items.kind", String.class);
    }
}
