package worksafe.platform.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.applications.Applied.CHIEF;
import static worksafe.platform.applications.Applied.CLERK;
import static worksafe.platform.applications.Applied.act;
import static worksafe.platform.applications.Applied.anEnterprise;
import static worksafe.platform.applications.Applied.create;
import static worksafe.platform.applications.Applied.expert;
import static worksafe.platform.applications.Applied.get;
import static worksafe.platform.applications.Applied.made;
import static worksafe.platform.applications.Applied.member;
import static worksafe.platform.applications.Applied.named;
import static worksafe.platform.applications.Applied.panel;
import static worksafe.platform.applications.Applied.sign;
import static worksafe.platform.applications.Applied.waiting;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.PostgresResource;

/** What waits for whom, as everybody's list shows it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ApplicationTasksTest {

    @Test
    void applicationWaitsForWhoAcceptsForTheEnterpriseAndForWhoDecides() {
        var applied = anEnterprise();
        var id = made(create(applied.owner(), "applications", """
                {"kind": "permit", "enterpriseId": "%s", "content": {"plant": "一号装置", "from": "2027-01-01"}}""".formatted(applied.enterprise())));
        assertThat(waiting(CLERK, id)).containsExactly("application-acceptance SUPERVISOR -");
        var task = get(CLERK, "tasks?assignee=me&subjectId=" + id).jsonPath();
        assertThat(task.getString("items[0].what")).isEqualTo("受理申请");
        assertThat(task.getString("items[0].title")).matches("XK320281-\\d{4}-\\d{6} 许可申请");
        assertThat(task.getString("items[0].dueDate")).isNotNull();
        assertThat(task.getString("items[0].openedBy")).isEqualTo("application-submitted");
        assertThat(waiting(applied.owner(), id)).isEmpty();
        var taken = task.getString("items[0].id");
        act(CLERK, "tasks", java.util.UUID.fromString(taken), "claim", "")
                .then()
                .statusCode(200);

        act(CLERK, "applications", id, "return", "{\"missing\": [\"总平面图\"]}")
                .then()
                .statusCode(200);
        assertThat(waiting(applied.owner(), id)).containsExactly("application-completion ENTERPRISE -");
        act(applied.owner(), "applications", id, "completion", """
                {"content": {"plant": "二号装置", "from": "2027-01-01"}}""").then().statusCode(200);
        // For whoever had taken it before.
        assertThat(waiting(CLERK, id)).containsExactly("application-acceptance SUPERVISOR zhang.wei");
        act(CLERK, "applications", id, "acceptance", "").then().statusCode(200);
        assertThat(waiting(CHIEF, id)).containsExactly("application-decision APPROVER -");

        act(applied.owner(), "applications", id, "withdrawal", "{\"reason\": \"不再需要\"}")
                .then()
                .statusCode(200);

        assertThat(waiting(CLERK, id)).isEmpty();
        assertThat(get(CLERK, "tasks?done=true&subjectId=" + id).jsonPath().getList("items.doneHow"))
                .containsExactlyInAnyOrder(
                        "application-returned",
                        "application-completed",
                        "application-accepted",
                        "application-withdrawn");
    }

    @Test
    void panelWaitsForItsExpertsAndThenForWhoConvenedIt() {
        var application = anEnterprise().accepted();
        assertThat(waiting(CLERK, application)).containsExactly("application-decision SUPERVISOR -");
        var panel = panel(application, "k1", "k2", "k3");
        assertThat(waiting(CLERK, application)).as("until experts are heard").isEmpty();
        assertThat(waiting(CLERK, panel))
                .containsExactly("panel-opinion EXPERT k1", "panel-opinion EXPERT k2", "panel-opinion EXPERT k3");
        assertThat(waiting(expert("k1"), panel)).containsExactly("panel-opinion EXPERT k1");

        sign(panel, "k1", "FOR").then().statusCode(200);
        assertThat(waiting(expert("k1"), panel)).isEmpty();
        act(expert("k2"), "panels", panel, "recusal-request", """
                {"memberId": "%s", "reason": "曾任顾问"}""".formatted(member(panel, 1)))
                .then()
                .statusCode(200);
        assertThat(waiting(CLERK, panel))
                .containsExactly("panel-opinion EXPERT k3", "panel-recusal SUPERVISOR zhang.wei");
        act(CLERK, "panels", panel, "recusal-decision", """
                {"memberId": "%s", "granted": true, "reason": "属实"}""".formatted(member(panel, 1)))
                .then()
                .statusCode(200);
        assertThat(waiting(CLERK, panel))
                .containsExactly("panel-naming SUPERVISOR zhang.wei", "panel-opinion EXPERT k3");
        act(CLERK, "panels", panel, "naming", named("k4", false)).then().statusCode(200);
        sign(panel, "k3", "FOR").then().statusCode(200);
        assertThat(waiting(CLERK, panel)).containsExactly("panel-opinion EXPERT k4");
        sign(panel, "k4", "FOR").then().statusCode(200);
        assertThat(waiting(CLERK, panel)).containsExactly("panel-closing SUPERVISOR zhang.wei");

        act(CLERK, "panels", panel, "closing", "").then().statusCode(200);

        assertThat(waiting(CLERK, panel)).isEmpty();
        assertThat(waiting(CLERK, application)).containsExactly("application-decision SUPERVISOR -");
        act(CLERK, "applications", application, "decision", """
                {"result": "APPROVED", "opinion": "符合条件"}""").then().statusCode(200);
        assertThat(waiting(CLERK, application)).isEmpty();
    }

    @Test
    void nothingWaitsForExpertsWhoseMatterIsOver() {
        var applied = anEnterprise();
        var application = applied.accepted();
        var panel = panel(application, "m1", "m2", "m3");

        act(applied.owner(), "applications", application, "withdrawal", "{\"reason\": \"不再需要\"}")
                .then()
                .statusCode(200);

        assertThat(waiting(CLERK, panel)).isEmpty();
        assertThat(waiting(CLERK, application)).isEmpty();
    }
}
