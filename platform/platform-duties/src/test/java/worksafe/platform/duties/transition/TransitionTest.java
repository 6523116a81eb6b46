package worksafe.platform.duties.transition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.ChinaTime;
import worksafe.platform.duties.Probe;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class TransitionTest {

    private static final String POLICIES = "/api/v1/probe/policies";
    private static final String SUPERVISOR = Tokens.of("supervisor", "320281000000");

    @Inject
    Probe probe;

    @Inject
    PolicyBook book;

    @AfterEach
    void forget() {
        ProbeTerms.STUMBLES_AFTER.set(Integer.MAX_VALUE);
        TestDatabase.execute("delete from probe_term");
    }

    private LocalDate today() {
        return ChinaTime.dayOf(probe.now());
    }

    private Response add(String town, String code, LocalDate from, @Nullable LocalDate to, LocalDate transition) {
        return given().auth()
                .oauth2(SUPERVISOR)
                .header("Idempotency-Key", probe.id().toString())
                .contentType("application/json")
                .body("""
                    {"code": "%s", "region": "%s", "parameters": {"value": "5 CALENDAR_DAYS", "transition": "%s"},
                     "validFrom": "%s", "validTo": %s, "source": "安全生产培训管理办法", "clause": "第三条", "force": "RULE"}
                    """.formatted(code, town, transition, from, to == null ? "null" : "\"" + to + "\""))
                .post(POLICIES);
    }

    private static void term(LocalDate due) {
        TestDatabase.execute("insert into probe_term values (uuidv7(), ?, '旧')", due);
    }

    private static List<String> terms() {
        return TestDatabase.column("select source from probe_term order by id");
    }

    private static JsonPath report(String policy) {
        return given().auth()
                .oauth2(SUPERVISOR)
                .get(POLICIES + "/" + policy + "/transition")
                .jsonPath();
    }

    private static List<String> jobs(String policy) {
        return TestDatabase.column("select id::text from job where parameters = ?", policy);
    }

    @Test
    void rowThatHoldsDatesAnewWhatRunsOnceAndTells() {
        term(today().minusDays(1));
        term(today());
        term(today().plusDays(1));
        var added = add("320281301000", "probe.recheck-period", today(), null, today());
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        assertThat(added.jsonPath().getString("parameters.transition")).isEqualTo(today().toString());
        var policy = added.jsonPath().getString("id");
        assertProblem(given().auth().oauth2(SUPERVISOR).get(POLICIES + "/" + policy + "/transition"), 404, "not-found");

        PassingTime.run("policy-transitions");
        PassingTime.run("policy-transitions");
        await().atMost(Duration.ofSeconds(20)).until(() -> report(policy).getString("finishedAt") != null);
        PassingTime.run("policy-transitions");

        assertThat(terms()).containsExactly("旧", "旧+安全生产培训管理办法", "旧+安全生产培训管理办法");
        assertThat(report(policy).getInt("processed")).isEqualTo(3);
        assertThat(report(policy).getInt("total")).isEqualTo(3);
        assertThat(report(policy).getInt("counts.changed")).isEqualTo(2);
        assertThat(jobs(policy)).hasSize(1);
        assertThat(report(policy).getMap("$"))
                .as("a job of the system is nobody's to read; all that it says is here")
                .doesNotContainKey("jobId");
        assertThat(book.edition().transitions("probe.recheck-period", Probe.TOWN, null, today()))
                .isEmpty();
    }

    @Test
    void jobThatWasKilledGoesOnBehindItsLastChunk() {
        for (int i = 0; i < 6; i++) {
            term(today());
        }
        ProbeTerms.STUMBLES_AFTER.set(1);
        var policy = add("320281302000", "probe.recheck-period", today(), null, today())
                .jsonPath()
                .getString("id");

        PassingTime.run("policy-transitions");
        PassingTime.endLease(jobs(policy).getFirst());
        await().atMost(Duration.ofSeconds(20)).until(() -> report(policy).getString("finishedAt") != null);

        assertThat(terms()).containsOnly("旧+安全生产培训管理办法").hasSize(6);
        assertThat(report(policy).getInt("processed")).isEqualTo(6);
        assertThat(report(policy).getInt("counts.changed")).isEqualTo(6);
    }

    @Test
    void rowToComeWaitsForItsDay() {
        var policy = add("320281303000", "probe.recheck-period", today().plusDays(1), null, today().plusDays(9))
                .jsonPath()
                .getString("id");

        PassingTime.run("policy-transitions");

        assertThat(jobs(policy)).isEmpty();
    }

    @Test
    void transitionThatMakesNoSenseIsRefused() {
        var past = today().minusDays(1);
        assertProblem(add("320281304000", "probe.recheck-period", past, null, past), 422, "policy-transition-past");
        assertThat(pointers(add("320281304000", "probe.recheck-period", today().plusDays(2), null, today())))
                .containsExactly("/parameters");
        assertThat(pointers(
                        add("320281304000", "probe.recheck-period", today(), today().plusDays(5), today().plusDays(5))))
                .containsExactly("/parameters");
        assertThat(pointers(add("320281304000", "probe.order", today(), null, today())))
                .containsExactly("/parameters");
        assertThat(TestDatabase.column("select id from policy where region = 320281304000"))
                .isEmpty();
    }
}
