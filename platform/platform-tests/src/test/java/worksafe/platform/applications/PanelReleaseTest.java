package worksafe.platform.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.applications.Applied.CHIEF;
import static worksafe.platform.applications.Applied.CLERK;
import static worksafe.platform.applications.Applied.act;
import static worksafe.platform.applications.Applied.anEnterprise;
import static worksafe.platform.applications.Applied.expert;
import static worksafe.platform.applications.Applied.get;
import static worksafe.platform.applications.Applied.member;
import static worksafe.platform.applications.Applied.named;
import static worksafe.platform.applications.Applied.panel;
import static worksafe.platform.applications.Applied.sign;
import static worksafe.platform.applications.Applied.waiting;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.platform.ShiftableClock;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;

/** An expert who stays silent does not keep a panel from its end. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PanelReleaseTest {

    private static final Duration AFTER_IT = Duration.ofDays(30);

    @Inject
    ShiftableClock clock;

    @Test
    void whoHasNotSignedInTimeIsReleasedAndAnotherTakesTheSeat() {
        var application = anEnterprise().accepted();
        var panel = panel(application, "q1", "q2", "q3");
        assertThat(get(CLERK, "panels/" + panel).jsonPath().getString("members[1].dueDate"))
                .isEqualTo(
                        get(expert("q2"), "tasks?subjectId=" + panel).jsonPath().getString("items[0].dueDate"))
                .isNotNull();
        assertThat(clocks(panel)).containsExactly("panel-opinion RUNNING AUTHORITY zhang.wei");
        sign(panel, "q1", "FOR").then().statusCode(200);
        sign(panel, "q3", "FOR").then().statusCode(200);
        assertProblem(release(panel, 1), 422, "panel-not-overdue");
        assertThat(actions(panel)).doesNotContain("RELEASE");

        clock.ahead(AFTER_IT, () -> {
            PassingTime.sweepClocks();
            assertThat(clocks(panel)).containsExactly("panel-opinion MISSED AUTHORITY zhang.wei");
            assertThat(actions(panel)).contains("RELEASE");
            assertProblem(release(panel, 0), 409, "panel-signed");
            var released = release(panel, 1);
            assertThat(released.jsonPath().getString("members[1].releaseReason"))
                    .as(released.asString())
                    .isEqualTo("逾期未签署意见");
            assertThat(released.jsonPath().getString("timeline[-1].kind")).isEqualTo("RELEASED");
            assertThat(released.jsonPath().getString("timeline[-1].note")).isEqualTo("专家q2：逾期未签署意见");
            assertThat(waiting(CLERK, panel)).containsExactly("panel-naming SUPERVISOR zhang.wei");
            assertProblem(sign(panel, "q2", "AGAINST"), 422, "panel-released");
            assertProblem(act(CLERK, "panels", panel, "closing", ""), 422, "panel-seats");
            assertProblem(act(CLERK, "panels", panel, "naming", named("q2", false)), 422, "panel-account-twice");

            act(CLERK, "panels", panel, "naming", named("q4", false)).then().statusCode(200);
            assertThat(clocks(panel)).last().isEqualTo("panel-opinion RUNNING AUTHORITY zhang.wei");
            assertProblem(release(panel, 3), 422, "panel-not-overdue");
            sign(panel, "q4", "FOR").then().statusCode(200);
            assertThat(clocks(panel)).last().isEqualTo("panel-opinion MET AUTHORITY zhang.wei");
            act(CLERK, "panels", panel, "closing", "").then().statusCode(200);
        });

        var type = "worksafe.probe.panel-member-released.v1";
        var told = TestDatabase.column("select data from outbox where aggregate_id = ? and type = ?", panel, type);
        assertThat(told).hasSize(1);
        EventContract.ofType(type).accepts(told.getFirst());
    }

    @Test
    void whoWasReleasedDecidesNothing() {
        var application = anEnterprise().accepted();
        var panel = panel(application, "li.na", "q6", "q7");
        clock.ahead(AFTER_IT, () -> {
            release(panel, 0).then().statusCode(200);
            act(CLERK, "panels", panel, "naming", named("q8", true)).then().statusCode(200);
            for (var expert : List.of("q6", "q7", "q8")) {
                sign(panel, expert, "FOR").then().statusCode(200);
            }
            act(CLERK, "panels", panel, "closing", "").then().statusCode(200);
        });

        assertProblem(act(CHIEF, "applications", application, "decision", """
                {"result": "APPROVED", "opinion": "同意"}"""), 422, "application-same-person");
        assertProblem(act(expert("q6"), "panels", panel, "release", releasing(panel, 1)), 403, "forbidden");
    }

    @Test
    void dissolvedPanelOwesNoOpinions() {
        var panel = panel(anEnterprise().accepted(), "q10", "q11", "q12");

        act(CLERK, "panels", panel, "dissolution", "{\"reason\": \"企业已完成整改\"}")
                .then()
                .statusCode(200);

        assertThat(clocks(panel)).containsExactly("panel-opinion CANCELLED AUTHORITY zhang.wei");
        assertThat(waiting(CLERK, panel)).isEmpty();
    }

    private static Response release(UUID panel, int position) {
        return act(CLERK, "panels", panel, "release", releasing(panel, position));
    }

    private static String releasing(UUID panel, int position) {
        return """
                {"memberId": "%s", "reason": "逾期未签署意见"}""".formatted(member(panel, position));
    }

    private static List<String> actions(UUID panel) {
        return get(CLERK, "panels/" + panel).jsonPath().getList("allowedActions", String.class);
    }

    private static List<String> clocks(UUID id) {
        return TestDatabase.column(
                "select concat_ws(' ', kind, state, side, assignee) from clock where subject_id = ? order by id", id);
    }
}
