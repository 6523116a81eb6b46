package worksafe.training.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.training.TrainingApi.COUNTY;
import static worksafe.training.TrainingApi.VILLAGE;
import static worksafe.training.TrainingApi.act;
import static worksafe.training.TrainingApi.create;
import static worksafe.training.TrainingApi.get;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.key;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.residentId;
import static worksafe.training.TrainingApi.supervisor;
import static worksafe.training.session.TrainingSessionFeature.CLOSURE;
import static worksafe.training.session.TrainingSessionFeature.HOLDING;
import static worksafe.training.session.TrainingSessionFeature.SESSIONS;
import static worksafe.training.session.TrainingSessionFeature.aSession;
import static worksafe.training.session.TrainingSessionFeature.done;
import static worksafe.training.session.TrainingSessionFeature.learners;
import static worksafe.training.session.TrainingSessionFeature.opened;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

/** Sessions of training, as enterprises and their supervisors meet them. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class TrainingSessionResourceTest {

    private static final String ARCHIVE = "/api/v1/training/training-enrolments";

    private UUID enterprise;
    private String owner;

    @BeforeEach
    void anEnterprise() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        var other = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var worker = registered(Tokens.ofEnterprise(other), residentId(), other);
        return FeatureContract.of("sessions of training", new TrainingSessionFeature(other, worker))
                .tests();
    }

    private UUID worker() {
        return registered(owner, residentId(), enterprise);
    }

    private UUID session(int day) {
        return opened(owner, aSession(enterprise, "YEARLY", 8, inDays(day)));
    }

    private Response archive(String query) {
        return get(owner, ARCHIVE + query);
    }

    @Test
    void archiveTellsTimeContentParticipantsAndResult() {
        var came = worker();
        var missed = worker();
        var session = session(-1);
        done(owner, session, "enrolment", learners(came, missed));
        var absent = archive("?sessionId=" + session + "&personId=" + missed)
                .jsonPath()
                .getString("items[0].id");

        done(owner, session, "holding", "{\"content\": \"学习安全生产法\", \"absentIds\": [\"" + absent + "\"]}");
        done(owner, session, "closure", CLOSURE);
        done(owner, session, "crediting", "");

        var view = get(owner, SESSIONS + "/" + session).jsonPath();
        assertThat(view.getInt("attended")).isEqualTo(1);
        assertThat(view.getInt("absent")).isEqualTo(1);
        assertThat(view.getInt("passed")).isEqualTo(1);
        var line = archive("?personId=" + came).jsonPath();
        assertThat(line.getString("items[0].status")).isEqualTo("CREDITED");
        assertThat(line.getInt("items[0].creditedHours")).isEqualTo(8);
        assertThat(line.getString("items[0].enterpriseId")).isEqualTo(enterprise.toString());
        assertThat(archive("?personId=" + missed).jsonPath().getString("items[0].status"))
                .isEqualTo("ABSENT");
        assertProblem(act(owner, SESSIONS + "/" + session, "crediting", ""), 409, "illegal-transition");
    }

    @Test
    void nobodyIsInTwoPlacesAtOnce() {
        var person = worker();
        var first = session(-1);
        done(owner, first, "enrolment", learners(person));
        var second = session(-1);

        assertProblem(
                act(owner, SESSIONS + "/" + second, "enrolment", learners(person)), 409, "session-double-presence");
        assertProblem(
                act(owner, SESSIONS + "/" + first, "enrolment", learners(person)), 409, "session-double-presence");
        assertThat(get(owner, SESSIONS + "/" + second).jsonPath().getInt("enrolled"))
                .isZero();

        done(owner, first, "cancellation", "{\"reason\": \"改期\"}");
        done(owner, second, "enrolment", learners(person));
    }

    @Test
    void withdrawalFreesAPlaceAndTheLearner() {
        var people = Stream.generate(this::worker).limit(5).toArray(UUID[]::new);
        var session = session(2);
        done(owner, session, "enrolment", learners(people));
        assertThat(get(owner, SESSIONS + "/" + session).jsonPath().getString("status"))
                .isEqualTo("FULL");
        var enrolment = archive("?sessionId=" + session + "&personId=" + people[0])
                .jsonPath()
                .getString("items[0].id");

        done(owner, session, "withdrawal", "{\"enrolmentId\": \"" + enrolment + "\", \"reason\": \"当班\"}");

        assertThat(get(owner, SESSIONS + "/" + session).jsonPath().getString("status"))
                .isEqualTo("OPEN");
        assertProblem(
                act(owner, SESSIONS + "/" + session, "withdrawal", "{\"enrolmentId\": \"" + enrolment + "\"}"),
                422,
                "session-enrolment-unknown");
        done(owner, session, "enrolment", learners(people[0]));
        assertProblem(act(owner, SESSIONS + "/" + session, "holding", HOLDING), 422, "session-not-begun");
    }

    @Test
    void enterpriseEnrolsItsOwnPeopleAlone() {
        var stranger = registered(supervisor());
        var session = session(1);

        assertProblem(
                act(owner, SESSIONS + "/" + session, "enrolment", learners(stranger)), 422, "session-learner-unknown");
        assertProblem(
                act(supervisor(), SESSIONS + "/" + session, "enrolment", learners(stranger)),
                422,
                "session-learner-unknown");
        assertProblem(
                create(
                        owner,
                        key(),
                        SESSIONS,
                        aSession(enterprise, "YEARLY", 8, inDays(1)).replace("WORKER", "STAFF")),
                422,
                "session-audience-official");
    }

    @Test
    void creditedHoursAreNeverAboveThoseOfTheSession() {
        var person = worker();
        var session = session(-1);
        done(owner, session, "enrolment", learners(person));
        done(owner, session, "holding", HOLDING);
        var enrolment = archive("?sessionId=" + session).jsonPath().getString("items[0].id");
        var result = "{\"conclusion\": \"合格\", \"results\": [{\"enrolmentId\": \"" + enrolment
                + "\", \"passed\": true, \"score\": 80, \"hours\": %d}]}";

        assertProblem(act(owner, SESSIONS + "/" + session, "closure", result.formatted(9)), 422, "session-hours-above");
        done(owner, session, "closure", result.formatted(6));
        done(owner, session, "crediting", "");

        assertThat(archive("?personId=" + person).jsonPath().getInt("items[0].creditedHours"))
                .isEqualTo(6);
    }

    @Test
    void examNeedsAResultOfEverybodyAndWhoFailsIsNotCredited() {
        var person = worker();
        var session = opened(
                owner,
                aSession(enterprise, "YEARLY", 8, inDays(-1))
                        .replace("\"capacity\"", "\"examined\": true, \"capacity\""));
        done(owner, session, "enrolment", learners(person));
        done(owner, session, "holding", HOLDING);
        assertProblem(act(owner, SESSIONS + "/" + session, "closure", CLOSURE), 422, "session-results-missing");
        var enrolment = archive("?sessionId=" + session).jsonPath().getString("items[0].id");

        done(
                owner,
                session,
                "closure",
                "{\"conclusion\": \"1 人不合格\", \"results\": [{\"enrolmentId\": \"" + enrolment
                        + "\", \"passed\": false, \"score\": 40}]}");
        done(owner, session, "crediting", "");

        var line = archive("?personId=" + person).jsonPath();
        assertThat(line.getString("items[0].status")).isEqualTo("ATTENDED");
        assertThat(line.getBoolean("items[0].passed")).isFalse();
    }

    @Test
    void learnersOfAnAuthoritysSessionSeeTheirOwnLineAndNoOther() {
        var mine = worker();
        var other = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var others = registered(Tokens.ofEnterprise(other), residentId(), other);
        var session = opened(
                supervisor(),
                aSession(enterprise, "INITIAL", 8, inDays(1))
                        .replace("\"enterpriseId\": \"" + enterprise + "\", ", ""));
        done(supervisor(), session, "enrolment", learners(mine, others));

        assertThat(archive("?sessionId=" + session).jsonPath().getList("items.personId", String.class))
                .containsExactly(mine.toString());
        assertThat(get(owner, SESSIONS + "/" + session).statusCode()).isEqualTo(404);
        assertThat(get(supervisor(), ARCHIVE + "?sessionId=" + session)
                        .jsonPath()
                        .getList("items"))
                .hasSize(2);
    }

    @Test
    void programmeOfPrincipalsHasTheTopicsOfTheRule() {
        var body = aSession(enterprise, "INITIAL", 8, inDays(1)).replace("WORKER", "PRINCIPAL");

        assertProblem(create(owner, key(), SESSIONS, body), 422, "session-topics-missing");
        var programmes = get(owner, "/api/v1/training/training-programmes?trade=NON_COAL_MINE")
                .jsonPath();
        assertThat(programmes.getList("items.findAll { it.purpose == 'YEARLY' && it.audience == 'WORKER' }.hours"))
                .containsExactly(20);
        assertThat(programmes.getList("items.findAll { it.purpose == 'INITIAL' && it.audience == 'PRINCIPAL' }.hours"))
                .containsExactly(48);
    }

    @Test
    void spreadsheetEnrolsLineByLine() {
        var number = residentId();
        registered(owner, number, enterprise);
        var session = session(1);
        var file =
                "姓名（name）,公民身份号码（residentId）\n王建国," + number + "\n李四," + number + "\n王建国," + residentId() + "\n王建国,1\n";

        var dry = imported(session, file, "&dryRun=true").jsonPath();
        assertThat(dry.getMap("fates")).containsEntry("ENROLLED", 1).containsEntry("REFUSED", 3);
        assertThat(get(owner, SESSIONS + "/" + session).jsonPath().getInt("enrolled"))
                .isZero();
        var kept = imported(session, file, "").jsonPath();
        assertThat(kept.getList("lines.fate", String.class))
                .containsExactly("ENROLLED", "REFUSED", "REFUSED", "REFUSED");
        assertThat(kept.getList("lines.reasons.flatten().code", String.class))
                .contains("enrolment-name-differs", "enrolment-person-unknown");
        assertThat(get(owner, SESSIONS + "/" + session).jsonPath().getInt("enrolled"))
                .isEqualTo(1);
        assertThat(imported(session, file, "").jsonPath().getList("lines.fate", String.class))
                .containsExactly("ALREADY_ENROLLED", "REFUSED", "REFUSED", "REFUSED");
    }

    private Response imported(UUID session, String file, String more) {
        return given().auth()
                .oauth2(owner)
                .contentType("text/csv")
                .accept("application/json")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/training/enrolment-imports?sessionId=" + session + more)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    @Test
    void rowsRepeatTheRules() {
        var session = session(1);
        for (var change :
                List.of("enrolled = 6", "status = 'HELD'", "passed = 1", "audience = 'STAFF'", "ends_at = starts_at")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                            TestDatabase.execute("update training_session set " + change + " where id = ?", session))
                    .as(change)
                    .hasMessageContaining("violates check constraint");
        }
        assertThat(COUNTY).isNotEmpty();
    }
}
