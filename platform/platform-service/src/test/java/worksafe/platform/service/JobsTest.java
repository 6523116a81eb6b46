package worksafe.platform.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class JobsTest {

    private static final String JOBS = "/api/v1/probe/jobs/";

    @Inject
    ServiceGauges gauges;

    @Inject
    MeterRegistry meters;

    private final String token = Tokens.of("supervisor", "320281000000");

    /** One that a test before left would take the steps that are meant for another. */
    @BeforeEach
    void othersAreDone() {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> TestDatabase.column(
                                "select id from job where kind = 'count' and state in ('QUEUED', 'RUNNING')")
                        .isEmpty());
    }

    @AfterEach
    void letGo() {
        CountingJob.STUMBLES.set(0);
        CountingJob.STEPS.drainPermits();
        CountingJob.STEPS.release(Integer.MAX_VALUE / 2);
    }

    private String submit(int upTo) {
        return given().auth()
                .oauth2(token)
                .post("/api/v1/probe/probes/counting?upTo=" + upTo)
                .jsonPath()
                .getString("id");
    }

    private JsonPath job(String id) {
        return given().auth().oauth2(token).get(JOBS + id).jsonPath();
    }

    private void awaitState(String id, String state) {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> job(id).getString("state").equals(state));
    }

    @Test
    void jobRunsToItsEndAndTellsHowFarItIs() {
        var id = submit(5);

        awaitState(id, "SUCCEEDED");

        assertThat(job(id).getInt("processed")).isEqualTo(5);
        assertThat(job(id).getInt("percent")).isEqualTo(100);
        assertThat(job(id).getInt("counts.counted")).isEqualTo(5);
    }

    @Test
    void stumblingJobGoesOnAtItsLastCheckpoint() throws SQLException {
        CountingJob.STUMBLES.set(1);
        var id = submit(4);
        PassingTime.endLease(id);

        awaitState(id, "SUCCEEDED");

        try (var owner = TestDatabase.asOwner()) {
            assertThat(TestDatabase.column(owner, "select done from counted where job = ?::uuid", id))
                    .isEqualTo(List.of("4"));
            assertThat(TestDatabase.column(owner, "select attempts from job where id = ?::uuid", id))
                    .isEqualTo(List.of("2"));
        }
    }

    @Test
    void whatIsNotFinishedIsToldByKind() {
        CountingJob.STEPS.drainPermits();
        var id = submit(1);
        awaitState(id, "RUNNING");

        gauges.measure();

        assertThat(told("worksafe_jobs_running_seconds")).isPositive();
        assertThat(told("worksafe_jobs_attempts")).isEqualTo(1);
        assertThat(told("worksafe_jobs_waiting")).isZero();
        assertThat(told("worksafe_jobs_waiting_seconds")).isZero();
        CountingJob.STEPS.release();
        awaitState(id, "SUCCEEDED");
        gauges.measure();
        assertThat(told("worksafe_jobs_running_seconds")).isZero();
        await().atMost(Duration.ofSeconds(5))
                .until(() -> meters.counter("worksafe_jobs_finished", "kind", "count", "state", "SUCCEEDED")
                                .count()
                        > 0);
    }

    @Test
    void withoutAnArchiveOfItsLogTheDatabaseTellsNoAge() {
        gauges.measure();

        assertThat(meters.get("worksafe_wal_archived_age_seconds").gauge().value())
                .isNaN();
    }

    private double told(String gauge) {
        return meters.get(gauge).tag("kind", "count").gauge().value();
    }

    @Test
    void longJobLetsOthersGoFirst() {
        CountingJob.STEPS.drainPermits();
        var lengthy = submit(3);
        awaitState(lengthy, "RUNNING");
        var brief = submit(0);

        CountingJob.STEPS.release();
        awaitState(brief, "SUCCEEDED");

        assertThat(job(lengthy).getString("state")).isEqualTo("RUNNING");
        assertThat(job(lengthy).getInt("processed")).isEqualTo(1);
        CountingJob.STEPS.release(2);
        awaitState(lengthy, "SUCCEEDED");
        assertThat(job(lengthy).getInt("processed")).isEqualTo(3);
        assertThat(TestDatabase.column("select attempts from job where id = ?::uuid", lengthy))
                .as("attempts, of which none failed")
                .containsExactly("1");
    }

    @Test
    void cancelledJobStopsAtItsNextCheckpointAndKeepsWhatItDid() {
        CountingJob.STEPS.drainPermits();
        CountingJob.STEPS.release(2);
        var id = submit(1_000);
        await().atMost(Duration.ofSeconds(20)).until(() -> job(id).getInt("processed") == 2);

        var asked = given().auth().oauth2(token).post(JOBS + id + "/cancellation");
        CountingJob.STEPS.release(10);
        awaitState(id, "CANCELLED");

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.jsonPath().getBoolean("cancelRequested")).isTrue();
        assertThat(job(id).getInt("processed")).isEqualTo(2);
    }

    @Test
    void finishedJobCannotBeCancelled() {
        var id = submit(1);
        awaitState(id, "SUCCEEDED");

        assertProblem(given().auth().oauth2(token).post(JOBS + id + "/cancellation"), 409, "illegal-transition");
    }

    @Test
    void jobOfAnotherPlaceIsNotFound() {
        var id = submit(1);

        assertProblem(
                given().auth().oauth2(Tokens.of("supervisor", "120119000000")).get(JOBS + id), 404, "not-found");
    }

    @Test
    void jobIsItsSubmittersAndOfWhoSupervisesItsPlaceAndSectors() {
        var ofTransport = Tokens.ofSector("supervisor", "320281000000", "transport");
        var ofEmergency = Tokens.ofSector("supervisor", "320281000000", "emergency");
        var id = given().auth()
                .oauth2(ofTransport)
                .post("/api/v1/probe/probes/counting?upTo=1")
                .jsonPath()
                .getString("id");

        assertThat(seenBy(ofTransport, id)).isEqualTo(200);
        assertThat(seenBy(token, id)).isEqualTo(200);
        assertThat(seenBy(ofEmergency, id)).isEqualTo(404);
        assertThat(seenBy(Tokens.of("feed", "320281000000", "other-feed"), id)).isEqualTo(404);
        assertProblem(
                given().auth()
                        .oauth2(Tokens.of("feed", "320281000000", "other-feed"))
                        .post(JOBS + id + "/cancellation"),
                404,
                "not-found");
    }

    private static int seenBy(String token, String job) {
        return given().auth().oauth2(token).get(JOBS + job).statusCode();
    }

    @Test
    void listIsNewestFirstAndPages() {
        var older = submit(1);
        var newer = submit(1);

        var first =
                given().auth().oauth2(token).get("/api/v1/probe/jobs?limit=1").jsonPath();
        var second = given().auth()
                .oauth2(token)
                .get("/api/v1/probe/jobs?limit=1&cursor=" + first.getString("nextCursor"))
                .jsonPath();

        assertThat(first.getString("items[0].id")).isEqualTo(newer);
        assertThat(second.getString("items[0].id")).isEqualTo(older);
    }

    @Test
    void listIsNarrowedByStateAndKind() {
        var job = submit(1);
        awaitState(job, "SUCCEEDED");

        assertThat(listed("?state=FAILED&state=SUCCEEDED")).contains(job);
        assertThat(listed("?state=FAILED&state=CANCELLED")).doesNotContain(job);
        assertThat(listed("?kind=count")).contains(job);
        assertThat(listed("?kind=other")).isEmpty();
        assertProblem(given().auth().oauth2(token).get("/api/v1/probe/jobs?state=SLEEPING"), 400, "invalid-request");
    }

    private List<String> listed(String query) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/probe/jobs" + query)
                .jsonPath()
                .getList("items.id", String.class);
    }
}
