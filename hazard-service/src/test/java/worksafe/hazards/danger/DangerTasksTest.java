package worksafe.hazards.danger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.danger.DangerApi.EVIDENCE;
import static worksafe.hazards.danger.DangerApi.FAILED;
import static worksafe.hazards.danger.DangerApi.PASSED;
import static worksafe.hazards.danger.DangerApi.REASON;
import static worksafe.hazards.danger.DangerApi.aPlan;
import static worksafe.hazards.danger.DangerApi.aReport;
import static worksafe.hazards.danger.DangerApi.act;
import static worksafe.hazards.danger.DangerApi.inDays;
import static worksafe.hazards.danger.DangerApi.report;
import static worksafe.hazards.danger.DangerApi.reported;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.Tokens;

/** Whom a danger waits for, from its report to its end, and what people remark on it. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class DangerTasksTest {

    private static final String COUNTY = "320281000000";

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private UUID enterprise;
    private String owner;
    private UUID danger;

    @BeforeEach
    void aDanger() {
        enterprise = RegistryEvents.registered("320281102005", Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
        var told = report(supervisor, aReport(enterprise, "GENERAL").replace("SELF_CHECK", "OTHER"));
        danger = UUID.fromString(told.jsonPath().getString("id"));
    }

    private static Response get(String token, String path) {
        return given().auth().oauth2(token).get("/api/v1/hazards/" + path);
    }

    private static Response post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .contentType("application/json")
                .body(body)
                .post("/api/v1/hazards/" + path);
    }

    private JsonPath waiting(String token) {
        return get(token, "tasks?sort=dueDate&subjectId=" + danger).jsonPath();
    }

    private JsonPath waitingOf(String kind) {
        var tasks = get(supervisor, "tasks?kind=" + kind + "&subjectId=" + danger);
        assertThat(tasks.jsonPath().getList("items")).as(tasks.asString()).hasSize(1);
        return JsonPath.from(get(supervisor, "tasks/" + tasks.jsonPath().getString("items[0].id"))
                .asString());
    }

    @Test
    void dangerWaitsForWhoeverHasToActNext() {
        assertThat(waiting(supervisor).getList("items.kind"))
                .containsExactlyInAnyOrder("danger-plan", "danger-follow-up");
        assertThat(waiting(owner).getList("items.kind")).containsExactly("danger-plan");
        assertThat(waiting(owner).getString("items[0].dueDate")).isEqualTo(inDays(15));
        assertThat(waiting(owner).getString("items[0].enterpriseName")).isNotEmpty();

        act(owner, danger, "plan", aPlan(inDays(10))).then().statusCode(200);
        assertThat(waiting(owner).getList("items.kind")).containsExactly("danger-rectification");
        assertThat(waiting(owner).getString("items[0].dueDate")).isEqualTo(inDays(10));
        assertThat(waitingOf("danger-follow-up").getString("dueDate")).isEqualTo(inDays(10));

        act(owner, danger, "rectification", EVIDENCE).then().statusCode(200);
        assertThat(waiting(owner).getList("items")).isEmpty();
        assertThat(waiting(supervisor).getList("items.kind")).containsExactly("danger-recheck");

        DangerApi.recheck(supervisor, danger, FAILED).then().statusCode(200);
        assertThat(waiting(owner).getList("items.kind")).containsExactly("danger-rectification");
        act(owner, danger, "rectification", EVIDENCE).then().statusCode(200);
        DangerApi.recheck(supervisor, danger, PASSED).then().statusCode(200);
        assertThat(waiting(supervisor).getList("items")).isEmpty();
        var done =
                get(supervisor, "tasks?done=true&limit=50&subjectId=" + danger).jsonPath();
        assertThat(done.getList("items.doneHow")).contains("danger-planned", "danger-rectified", "danger-closed");
    }

    @Test
    void whoeverFollowsItIsAskedToLookAgain() {
        var id = waitingOf("danger-follow-up").getString("id");
        var assigned = post(supervisor, "tasks/batch", """
                {"verb": "assign-task", "subjects": ["%s", "%s"], "assignee": "li.na"}""".formatted(id, danger));
        assertThat(assigned.jsonPath().getList("results.fate")).containsExactly("DONE", "PROBLEM");

        act(owner, danger, "plan", aPlan(inDays(10))).then().statusCode(200);
        assertThat(waitingOf("danger-follow-up").getString("assignee")).isEqualTo("li.na");
        act(owner, danger, "rectification", EVIDENCE).then().statusCode(200);

        assertThat(waitingOf("danger-recheck").getString("assignee")).isEqualTo("li.na");
        assertThat(get(Tokens.of("inspector", COUNTY, "Li.Na"), "tasks?assignee=me&subjectId=" + danger)
                        .jsonPath()
                        .getList("items.kind"))
                .containsExactly("danger-recheck");
    }

    @Test
    void dangerThatIsNoneWaitsForNobodyAndAMajorOneForItsClosure() {
        act(supervisor, danger, "dismissal", REASON).then().statusCode(200);
        assertThat(waiting(supervisor).getList("items")).isEmpty();

        danger = reported(owner, enterprise, "MAJOR");
        act(owner, danger, "plan", aPlan(inDays(10))).then().statusCode(200);
        act(owner, danger, "rectification", EVIDENCE).then().statusCode(200);
        assertThat(waitingOf("danger-recheck").getString("dueDate")).isNotNull();
        DangerApi.recheck(supervisor, danger, PASSED).then().statusCode(200);
        assertThat(waiting(supervisor).getList("items.kind")).containsExactly("danger-closure");
        assertThat(waiting(supervisor).getString("items[0].role")).isEqualTo("SUPERVISOR");
    }

    @Test
    void tasksAndRemarksFollowTheirDangerToAnotherPlace() {
        var remark = """
                {"subjectType": "danger", "subjectId": "%s", "text": "已约周五上门", "mentions": ["li.na"]}""".formatted(danger);
        assertThat(post(supervisor, "remarks", remark).statusCode()).isEqualTo(201);
        assertThat(get(supervisor, "remarks?subjectId=" + danger).jsonPath().getList("items.text"))
                .containsExactly("已约周五上门");
        assertThat(get(owner, "remarks?subjectId=" + danger).jsonPath().getList("items"))
                .isEmpty();
        assertThat(waiting(supervisor).getList("items.kind")).contains("mention");
        assertProblem(post(Tokens.of("supervisor", "120119000000"), "remarks", remark), 404, "not-found");

        RegistryEvents.relocated(enterprise, 2, "120119001001", Sector.EMERGENCY);

        var there = Tokens.of("supervisor", "120119000000");
        assertThat(waiting(supervisor).getList("items")).isEmpty();
        assertThat(waiting(there).getList("items")).hasSize(3);
        assertThat(get(there, "remarks?subjectId=" + danger).jsonPath().getList("items"))
                .hasSize(1);
    }
}
