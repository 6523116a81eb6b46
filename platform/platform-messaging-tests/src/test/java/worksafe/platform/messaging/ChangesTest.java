package worksafe.platform.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(ProbeStack.class)
class ChangesTest {

    private static final String CHANGES = "/api/v1/probe/changes";

    @Inject
    Notes notes;

    @TestHTTPResource("/")
    URI address;

    @BeforeAll
    static void startBroker() {
        ProbeBroker.start();
    }

    @AfterAll
    static void stopBroker() {
        ProbeBroker.stop();
    }

    @Test
    void streamIsReadInOrderWithoutLossPieceByPiece() {
        var enterprise = announced("a", "b", "c", "d", "e");
        var read = new ArrayList<String>();
        var after = 0L;
        while (true) {
            var piece = changes(Tokens.ofEnterprise(enterprise), after, 2);
            if (piece.getList("items").isEmpty()) {
                assertThat(piece.getLong("nextAfter"))
                        .isGreaterThanOrEqualTo(after)
                        .isEqualTo(piece.getLong("head"));
                break;
            }
            read.addAll(piece.getList("items.data.word", String.class));
            assertThat(piece.getLong("nextAfter")).isGreaterThan(after);
            after = piece.getLong("nextAfter");
        }
        assertThat(read).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void itemTellsWhatTheTopicTells() {
        var enterprise = announced("told");
        var item = changes(Tokens.ofEnterprise(enterprise), 0, 1);
        var record = ProbeBroker.records(enterprise).getFirst();
        assertThat(item.getString("items[0].id")).isEqualTo(EventRecords.header(record, "ce_id"));
        assertThat(item.getString("items[0].type")).isEqualTo(Noted.TYPE);
        assertThat(item.getString("items[0].subject")).isEqualTo(EventRecords.header(record, "ce_subject"));
        assertThat(item.getString("items[0].time")).isEqualTo(EventRecords.header(record, "ce_time"));
        assertThat(item.getString("items[0].region")).isEqualTo("320281102000");
        assertThat(item.getString("items[0].sector")).isEqualTo("EMERGENCY");
        assertThat(item.getString("items[0].enterpriseId")).isEqualTo(enterprise.toString());
        assertThat(item.getInt("items[0].revision")).isEqualTo(1);
    }

    @Test
    void callersSeeTheEventsOfTheirPlaceAndSectorOnly() {
        var enterprise = announced("seen");
        assertThat(seenBy(Tokens.of("supervisor", "320281102000"))).contains(enterprise.toString());
        assertThat(seenBy(Tokens.of("supervisor", "320000000000"))).contains(enterprise.toString());
        assertThat(seenBy(Tokens.of("supervisor", "120119000000"))).doesNotContain(enterprise.toString());
        assertThat(seenBy(Tokens.ofSector("supervisor", "320281000000", "TRANSPORT")))
                .doesNotContain(enterprise.toString());
        assertThat(seenBy(Tokens.ofEnterprise(notes.id()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=x",
                "after=-1",
                "after=x",
                "after=99999999999999999999",
                "wait=31",
                "wait=-1",
                "type=worksafe.probe.lost.v1",
                "type=worksafe.hazards.*",
                "subject=-",
                "from=then",
                "from=now&after=1",
                "scope=x"
            })
    void nonsenseIsRefused(String query) {
        assertProblem(
                given().auth().oauth2(Tokens.of("supervisor", "320281000000")).get(CHANGES + "?" + query),
                400,
                "invalid-request");
    }

    @Test
    void readerBehindTheLastNumberIsToldThatTheStreamIsAnother() {
        var enterprise = announced("restored");
        var piece = changes(Tokens.ofEnterprise(enterprise), 0, 1);
        var stream = piece.getString("stream");

        var refused = assertProblem(
                asked(enterprise).queryParam("after", Long.MAX_VALUE).get(CHANGES), 410, "stream-changed");

        assertThat(refused.jsonPath().getString("facts.stream")).isEqualTo(stream);
        assertThat(refused.jsonPath().getLong("facts.head")).isGreaterThanOrEqualTo(piece.getLong("nextAfter"));
        assertThat(asked(enterprise)
                        .queryParam("after", refused.jsonPath().getLong("facts.head"))
                        .queryParam("stream", stream)
                        .get(CHANGES)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void readerOfAnotherStreamIsToldSoWhateverItsNumber() {
        var enterprise = announced("elsewhere");

        assertProblem(
                asked(enterprise)
                        .queryParam("after", 0)
                        .queryParam("stream", UUID.randomUUID())
                        .get(CHANGES),
                410,
                "stream-changed");
    }

    private static RequestSpecification asked(UUID enterprise) {
        return given().auth().oauth2(Tokens.ofEnterprise(enterprise));
    }

    @Test
    void onlyWhatIsWantedIsToldAndTheRestIsPassedOver() {
        var enterprise = announced("some", "thing");
        var subject = changes(Tokens.ofEnterprise(enterprise), 0, 1).getString("items[0].subject");

        for (var wanted :
                List.of("type=worksafe.probe.noted.v1", "type=worksafe.probe.*", "type=worksafe.*&subject=note")) {
            assertThat(asked(enterprise).get(CHANGES + "?" + wanted).jsonPath().getList("items"))
                    .as(wanted)
                    .hasSize(2);
        }
        assertThat(asked(enterprise)
                        .queryParam("subject", subject)
                        .get(CHANGES)
                        .jsonPath()
                        .getList("items.data.word"))
                .isEqualTo(List.of("some"));
        var passed = asked(enterprise).get(CHANGES + "?subject=letter").jsonPath();
        assertThat(passed.getList("items")).isEmpty();
        assertThat(passed.getLong("nextAfter")).isEqualTo(passed.getLong("head"));
    }

    @Test
    void readerMayBeginWithWhatComes() {
        var enterprise = announced("before");
        var now = asked(enterprise).get(CHANGES + "?from=now").jsonPath();
        assertThat(now.getList("items")).isEmpty();

        notes.announce(enterprise, "after");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> changes(Tokens.ofEnterprise(enterprise), now.getLong("nextAfter"), 9)
                        .getList("items.data.word")
                        .equals(List.of("after")));
    }

    @Test
    void answerIsHeldBackUntilThereIsOne() throws Exception {
        var enterprise = announced("before");
        var now = asked(enterprise).get(CHANGES + "?from=now").jsonPath();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var held = threads.submit(() -> asked(enterprise)
                    .queryParam("after", now.getLong("nextAfter"))
                    .queryParam("scope", now.getString("scope"))
                    .queryParam("wait", 30)
                    .get(CHANGES)
                    .jsonPath());
            notes.announce(notes.id(), "of somebody else");
            notes.announce(enterprise, "at last");

            assertThat(held.get(20, TimeUnit.SECONDS).getList("items.data.word", String.class))
                    .containsExactly("at last");
        }
    }

    @Test
    void answerThatWaitedInVainSaysWhereItIs() {
        var enterprise = announced("before");
        var now = asked(enterprise).get(CHANGES + "?from=now&wait=1").jsonPath();

        assertThat(now.getList("items")).isEmpty();
        assertThat(now.getString("scope")).isNotEmpty();
    }

    @Test
    void eventsAreSentAsTheyComeAndTheReaderGoesOnWhereItWas() throws Exception {
        var enterprise = announced("a", "b");
        var first = streamed(enterprise, null, () -> notes.announce(enterprise, "c"));
        assertThat(words(first)).containsExactly("a", "b", "c");

        var last =
                first.stream().filter(line -> line.startsWith("id:")).toList().getLast();
        assertThat(words(streamed(enterprise, last.substring(3).strip(), () -> notes.announce(enterprise, "d"))))
                .containsExactly("d");
    }

    /** It begins by telling where it is, so that a reader who is cut off before anything came goes on from there. */
    @Test
    void streamMayBeginWithWhatComes() throws Exception {
        var enterprise = announced("before");

        var lines = streamed(enterprise, "?from=now", null, () -> notes.announce(enterprise, "after"));

        assertThat(lines.stream().filter(line -> !line.isBlank()).findFirst().orElse(""))
                .doesNotStartWith("data:");
        assertThat(lines).anyMatch(line -> line.startsWith("id:"));
        assertThat(words(lines)).containsExactly("after");
    }

    @Test
    void streamThatCannotBeBegunIsRefusedWithAProblem() {
        var refused = asked(notes.id())
                .accept("text/event-stream")
                .queryParam("after", Long.MAX_VALUE)
                .get(CHANGES);

        assertProblem(refused, 410, "stream-changed");
    }

    /** The lines of a stream until it ends by itself. */
    private List<String> streamed(UUID enterprise, @Nullable String last, Runnable meanwhile) throws Exception {
        return streamed(enterprise, "", last, meanwhile);
    }

    private List<String> streamed(UUID enterprise, String query, @Nullable String last, Runnable meanwhile)
            throws Exception {
        var request = HttpRequest.newBuilder(address.resolve(CHANGES + query))
                .header("Authorization", "Bearer " + Tokens.ofEnterprise(enterprise))
                .header("Accept", "text/event-stream");
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            meanwhile.run();
            return answer.body().toList();
        }
    }

    private static List<String> words(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("data:"))
                .map(line -> JsonPath.from(line.substring(5)).getString("data.word"))
                .toList();
    }

    @Test
    void roleWithoutThePermissionIsRefused() {
        assertThat(given().auth()
                        .oauth2(Tokens.of("expert", "320281000000"))
                        .get(CHANGES)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void loggedFactsCannotBeChangedOrRemoved() throws SQLException {
        var enterprise = announced("written in stone");
        var everything = Scope.system(Scope.SystemTask.RELAY);
        for (var attempt : List.of(
                "update event_log set data = '{}'",
                "update event_log set region = 120119000000",
                "delete from event_log",
                "truncate event_log",
                "select * from event_log_000000000000",
                "delete from event_log_000000000000",
                "delete from relay_state",
                "update outbox set data = '{}'",
                "delete from inbox")) {
            try (var app = TestDatabase.asApp(everything)) {
                assertThatThrownBy(() -> TestDatabase.execute(app, attempt))
                        .as(attempt)
                        .hasMessageContaining("permission denied");
            }
        }
        assertThat(TestDatabase.column(
                        "select data::json ->> 'word' from event_log where enterprise_id = ?", enterprise))
                .containsExactly("written in stone");
    }

    @Test
    void rowsOutsideTheScopeCannotBeLogged() throws SQLException {
        try (var app = TestDatabase.asApp(new Scope(RegionCode.of("120119000000"), null, null, "thief", null))) {
            assertThatThrownBy(() -> TestDatabase.execute(
                            app,
                            "insert into event_log (seq, id, topic, key, type, aggregate, aggregate_id, revision, region,"
                                    + " occurred_at, data, topic_id, partition, kafka_offset, sent_at) values"
                                    + " (999999, uuidv7(), 't', 'k', 't', 'a', uuidv7(), 1, 320281000000, now(), '{}', 'x',"
                                    + " 0, 0, now())"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void logGrowsByAPartitionBeforeTheLastIsFull() throws SQLException {
        try (var app = TestDatabase.asApp()) {
            TestDatabase.execute(app, "call extend_event_log(4000000)");
            TestDatabase.execute(app, "call extend_event_log(4000001)");
            app.commit();
            assertThatThrownBy(() -> TestDatabase.execute(app, "select * from event_log_000004000000"))
                    .hasMessageContaining("permission denied");
        }
    }

    private UUID announced(String... words) {
        var enterprise = notes.id();
        notes.announce(enterprise, words);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> changes(Tokens.ofEnterprise(enterprise), 0, 200)
                                .getList("items")
                                .size()
                        == words.length);
        return enterprise;
    }

    private static JsonPath changes(String token, long after, int limit) {
        var response = given().auth().oauth2(token).get(CHANGES + "?after=" + after + "&limit=" + limit);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.jsonPath();
    }

    /** The enterprises in the newest events that a caller sees. */
    private static List<String> seenBy(String token) {
        var seen = new ArrayList<String>();
        var after = 0L;
        while (true) {
            var piece = changes(token, after, 200);
            if (piece.getList("items").isEmpty()) {
                return seen;
            }
            seen.addAll(piece.getList("items.enterpriseId", String.class));
            after = piece.getLong("nextAfter");
        }
    }
}
