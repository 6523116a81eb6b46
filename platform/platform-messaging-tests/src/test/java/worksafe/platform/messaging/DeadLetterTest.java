package worksafe.platform.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(ProbeStack.class)
class DeadLetterTest {

    private static final String LETTERS = "/api/v1/probe/dead-letters";
    private static final String JIANGYIN = "320281000000";

    @Inject
    NoteConsumer consumer;

    @Inject
    Notes notes;

    @Inject
    OutboxGauges gauges;

    @Inject
    Scopes scopes;

    @Inject
    MeterRegistry meters;

    @AfterEach
    void recover() {
        consumer.makePoisonHarmless(false);
    }

    @Test
    void replayTakesTheWholeKeyOverInOrder() {
        var enterprise = notes.id();
        deliver(notes.received(enterprise, "poison", "behind", "against the rules", "last"));
        var head = letters(enterprise).getFirst();
        assertProblem(replay(head), 422, "dead-letter-fails-again");
        assertThat(consumer.words(enterprise)).isEmpty();

        consumer.makePoisonHarmless(true);
        // Any letter of the key stands for the key.
        var answer = replay(letters(enterprise).getLast());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getInt("replayed")).isEqualTo(4);
        assertThat(answer.jsonPath().getInt("remaining")).isZero();
        assertThat(consumer.words(enterprise)).containsExactly("poison", "behind", "last");
        assertProblem(replay(head), 409, "dead-letter-resolved");
        assertThat(TestDatabase.column(
                        "select distinct resolved_by from dead_letter where key = ?", "enterprise:" + enterprise))
                .containsExactly("dev-operator-" + JIANGYIN);

        deliver(notes.received(enterprise, "free again"));
        assertThat(consumer.words(enterprise)).endsWith("free again");
    }

    @Test
    void dismissedLetterStaysWithoutEffectAndFreesItsKey() {
        var enterprise = notes.id();
        deliver(notes.received(enterprise, "poison", "behind"));
        var ids = letters(enterprise);
        var dismissed = operator()
                .contentType("application/json")
                .body("{\"reason\":\"来源系统误发\"}")
                .post(LETTERS + "/" + ids.getFirst() + "/dismissal");
        assertThat(dismissed.statusCode()).isEqualTo(200);
        assertThat(dismissed.jsonPath().getString("resolution")).isEqualTo("DISMISSED");
        assertThat(dismissed.jsonPath().getString("note")).isEqualTo("来源系统误发");

        assertThat(replay(ids.getLast()).jsonPath().getInt("replayed")).isEqualTo(1);
        assertThat(consumer.words(enterprise)).containsExactly("behind");
    }

    @Test
    void lettersThatNobodyResolvedAreCounted() {
        deliver(notes.received(notes.id(), "poison"));

        scopes.run(
                Scope.system(Scope.SystemTask.RELAY),
                () -> QuarkusTransaction.requiringNew().run(gauges::measure));

        var waiting = TestDatabase.column("select count(*) from dead_letter where resolution is null")
                .getFirst();
        assertThat(meters.get("worksafe_dead_letters_waiting").gauge().value()).isEqualTo(Double.parseDouble(waiting));
        assertThat(meters.get("worksafe_dead_letters_oldest_seconds").gauge().value())
                .isPositive();
    }

    @Test
    void dismissalNeedsAReason() {
        var enterprise = notes.id();
        deliver(notes.received(enterprise, "poison"));
        assertProblem(
                operator()
                        .contentType("application/json")
                        .body("{\"reason\":\" \"}")
                        .post(LETTERS + "/" + letters(enterprise).getFirst() + "/dismissal"),
                400,
                "invalid-request");
    }

    @Test
    void operatorsSeeTheLettersOfTheirPlaceOnly() {
        var enterprise = notes.id();
        deliver(notes.received(enterprise, "poison"));
        var id = letters(enterprise).getFirst();
        var elsewhere = Tokens.of("operator", "120119000000");
        assertThat(listed(elsewhere)).doesNotContain(id);
        assertProblem(given().auth().oauth2(elsewhere).post(LETTERS + "/" + id + "/replay"), 404, "not-found");
        assertThat(listed(Tokens.of("operator", JIANGYIN))).contains(id);
    }

    @Test
    void lettersOfAPlaceAreListedWithThoseBelowIt() {
        var enterprise = notes.id();
        deliver(notes.received(enterprise, "poison"));
        var id = letters(enterprise).getFirst();

        assertThat(listedIn(JIANGYIN)).contains(id);
        assertThat(listedIn(Notes.CHENGJIANG.toString())).contains(id);
        assertThat(listedIn("320281103000")).doesNotContain(id);
        assertThat(listedIn("120119000000")).isEmpty();
    }

    private static List<String> listedIn(String region) {
        return operator().get(LETTERS + "?region=" + region).jsonPath().getList("items.id", String.class);
    }

    @Test
    void letterThatNamesNoPlaceIsForOperatorsOfTheNation() throws SQLException {
        var id = notes.id().toString();
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner,
                    "insert into dead_letter (id, consumer, topic, partition, kafka_offset, headers, cause, failure, blocks,"
                            + " received_at) values ('" + id + "', 'nobody', 't', 0, 1, '{}', 'MALFORMED', 'x', false,"
                            + " now())");
        }
        assertThat(listed(Tokens.of("operator", JIANGYIN))).contains(id);

        var body = "{\"reason\":\"来源系统误发\"}";
        var dismissal = LETTERS + "/" + id + "/dismissal";
        assertProblem(
                operator().contentType("application/json").body(body).post(dismissal), 422, "outside-jurisdiction");
        assertProblem(replay(id), 422, "outside-jurisdiction");
        assertThat(given().auth()
                        .oauth2(Tokens.of("operator", "000000000000"))
                        .contentType("application/json")
                        .body(body)
                        .post(dismissal)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void onlyOperatorsTouchLetters() {
        var supervisor = Tokens.of("supervisor", JIANGYIN);
        assertThat(given().auth().oauth2(supervisor).get(LETTERS).statusCode()).isEqualTo(403);
        assertThat(given().auth()
                        .oauth2(supervisor)
                        .post(LETTERS + "/" + notes.id() + "/replay")
                        .statusCode())
                .isEqualTo(403);
        assertThat(given().get(LETTERS).statusCode()).isEqualTo(401);
    }

    private void deliver(List<ReceivedEvent> events) {
        consumer.receive(EventRecords.batch("worksafe.probe", events.toArray(ReceivedEvent[]::new)));
    }

    private static Response replay(String id) {
        return operator().post(LETTERS + "/" + id + "/replay");
    }

    private static io.restassured.specification.RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("operator", JIANGYIN));
    }

    private static List<String> listed(String token) {
        return given().auth()
                .oauth2(token)
                .queryParam("limit", 200)
                .get(LETTERS)
                .jsonPath()
                .getList("items.id", String.class);
    }

    /** The letters of an enterprise, oldest first. */
    private static List<String> letters(UUID enterprise) {
        return TestDatabase.column(
                "select id from dead_letter where key = ? order by position", "enterprise:" + enterprise);
    }
}
