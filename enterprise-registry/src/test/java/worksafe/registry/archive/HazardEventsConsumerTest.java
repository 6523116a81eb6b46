package worksafe.registry.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.Uuid7;
import worksafe.platform.messaging.EventRecords;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class HazardEventsConsumerTest {

    private static final String TOPIC = "worksafe.hazards";
    private static final String ENTERPRISES = "/api/v1/registry/enterprises/";
    private static final String TOWN = "320281102000";
    private static final String OTHER_TOWN = "320281103000";

    private final HazardEventsConsumer consumer;
    private UUID enterprise;
    private UUID danger;

    HazardEventsConsumerTest(HazardEventsConsumer consumer) {
        this.consumer = consumer;
    }

    @BeforeEach
    void plantAnEnterprise() throws SQLException {
        enterprise = newId();
        danger = newId();
        plant(enterprise, OTHER_TOWN);
    }

    private static UUID newId() {
        return Uuid7.next(InstantSource.system());
    }

    private static void plant(UUID id, String region) throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner,
                    "insert into enterprise (id, version, name, state, region, unassigned, sector, source, created_at,"
                            + " changed_at) values (?, 1, '档案企业', 'ACTIVE', ?, false, 'TRANSPORT', 'test', now(), now())",
                    id,
                    Long.valueOf(region));
        }
    }

    /** The contract's own example, about an enterprise and a danger of this test. */
    private ReceivedEvent example(String name) {
        var type = "worksafe.hazards." + name + ".v1";
        var data = EventContract.ofType(type)
                .example()
                .replace("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10", enterprise.toString())
                .replace("0198f3a1-2b44-7d10-8a6e-51c0de4b7a21", danger.toString())
                .replace(
                        "0198f3a2-90aa-7b6c-b1f0-2d3c4e5f6a7b",
                        new UUID(danger.getMostSignificantBits(), 7).toString());
        return ReceivedEvent.ofExample(newId(), type, data);
    }

    private void deliver(ReceivedEvent... events) {
        consumer.receive(EventRecords.batch(TOPIC, events));
    }

    private JsonPath archive() {
        return given().auth()
                .oauth2(Tokens.of("inspector", OTHER_TOWN))
                .get(ENTERPRISES + enterprise + "/archive")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> column(String sql, Object... parameters) throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            return TestDatabase.column(owner, sql, parameters);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "danger-reported, danger, REPORTED, false, false",
        "danger-planned, danger, RECTIFYING, false, false",
        "danger-rectified, danger, RECTIFIED, false, false",
        "danger-recheck-failed, danger, RECTIFYING, false, false",
        "danger-accepted, danger, ACCEPTED, false, false",
        "danger-reopened, danger, RECTIFYING, false, false",
        "danger-rescheduled, danger, RECTIFYING, false, false",
        "danger-overdue, danger, RECTIFYING, true, false",
        "danger-closed, danger, CLOSED, false, true",
        "danger-dismissed, danger, DISMISSED, false, true",
        "clock-started, clock, RUNNING, false, false",
        "clock-resumed, clock, RUNNING, false, false",
        "clock-suspended, clock, SUSPENDED, false, false",
        "clock-missed, clock, MISSED, true, false",
        "clock-rescheduled, clock, RUNNING, false, false",
        "clock-cancelled, clock, CANCELLED, false, true",
        "clock-met, clock, MET, false, true"
    })
    void everyContractExampleLandsInTheArchive(
            String name, String kind, String state, boolean overdue, boolean closed) {
        var event = example(name);

        deliver(event);

        var archive = archive();
        var timeline = archive.getList("timeline.type", String.class);
        assertThat(timeline).containsExactly("worksafe.hazards." + name + ".v1");
        assertThat(archive.getString("timeline[0].data.enterpriseId")).isEqualTo(enterprise.toString());
        var entries = given().auth()
                .oauth2(Tokens.of("inspector", OTHER_TOWN))
                .get(ENTERPRISES + enterprise + "/archive/entries?context=hazards&kind=" + kind)
                .jsonPath();
        assertThat(entries.getList("items")).hasSize(1);
        assertThat(entries.getString("items[0].state")).isEqualTo(state);
        assertThat(entries.getBoolean("items[0].overdue")).isEqualTo(overdue);
        assertThat(entries.getBoolean("items[0].closed")).isEqualTo(closed);
        assertThat(archive.getList("open")).hasSize(closed ? 0 : 1);
        assertThat(archive.getInt("contexts.find { it.context == 'hazards' }.open"))
                .isEqualTo(closed ? 0 : 1);
        assertThat(archive.getInt("contexts.find { it.context == 'hazards' }.closed"))
                .isEqualTo(closed ? 1 : 0);
    }

    @Test
    void contextsNeverHeardOfAreShownAsSuch() {
        deliver(example("danger-reported"));

        var archive = archive();

        assertThat(archive.getList("contexts.context", String.class))
                .containsExactly("hazards", "inspections", "registry", "training");
        assertThat(archive.getString("contexts[0].lastHeardAt")).endsWith("+08:00");
        assertThat(archive.getString("contexts[0].lastEventAt")).endsWith("+08:00");
        assertThat(archive.getString("contexts[1].lastHeardAt")).isNull();
    }

    @Test
    void rowsLieWhereTheEnterpriseIsAndRememberWhereItHappened() throws SQLException {
        deliver(example("danger-reported"));

        for (var table : List.of("archive_entry", "archive_event")) {
            assertThat(column(
                            "select region || ' ' || sector || ' ' || region_at_event from " + table
                                    + " where enterprise_id = ?",
                            enterprise))
                    .as(table)
                    .containsExactly(OTHER_TOWN + " TRANSPORT 320281102005");
        }
    }

    @Test
    void duplicateDeliveryChangesNothing() {
        var reported = example("danger-reported");
        var closed = example("danger-closed");

        deliver(reported, closed, reported);
        deliver(closed, reported);

        assertThat(archive().getList("timeline")).hasSize(2);
        assertThat(archive().getInt("contexts[0].closed")).isEqualTo(1);
    }

    @Test
    void lateEventIsToldButOverwritesNothing() {
        deliver(example("danger-closed"));

        deliver(example("danger-reported"));

        assertThat(archive().getList("timeline")).hasSize(2);
        assertThat(archive().getList("open")).isEmpty();
    }

    @Test
    void dueDayIsKeptWhereALaterEventNamesNone() {
        deliver(example("danger-planned"));
        assertThat(archive().getString("open[0].dueOn")).isEqualTo("2026-03-31");
        var rectified = example("danger-rectified");
        var silent = ReceivedEvent.ofExample(
                newId(), rectified.type(), rectified.data().replaceAll("\"dueDate\"\\s*:\\s*\"[^\"]*\"\\s*,", ""));

        deliver(silent);

        assertThat(archive().getString("open[0].state")).isEqualTo("RECTIFIED");
        assertThat(archive().getString("open[0].dueOn")).isEqualTo("2026-03-31");
    }

    @Test
    void dayOfAnOrderReplacesTheOneThatWasKnown() {
        deliver(example("danger-overdue"));
        assertThat(archive().getString("open[0].dueOn")).isEqualTo("2026-03-31");

        deliver(revised(example("danger-rescheduled"), 6, "2026-04-20"));

        assertThat(archive().getString("open[0].dueOn")).isEqualTo("2026-04-20");
        assertThat(archive().getBoolean("open[0].overdue")).isFalse();
        assertThat(archive().getString("open[0].state")).isEqualTo("RECTIFYING");
    }

    @Test
    void orderForTheDayThatWasMissedLeavesItMissed() {
        deliver(example("danger-overdue"));
        var same = revised(example("danger-rescheduled"), 6, "2026-03-31");

        deliver(ReceivedEvent.ofExample(
                newId(), same.type(), same.data().replace("\"overdue\": false", "\"overdue\": true")));

        assertThat(archive().getBoolean("open[0].overdue")).isTrue();
        assertThat(archive().getLong("open[0].revision")).isEqualTo(6);
    }

    @Test
    void dayThatWasReplacedSinceIsNotTakenBack() {
        deliver(example("danger-overdue"));

        deliver(revised(example("danger-rescheduled"), 4, "2026-04-20"));

        assertThat(archive().getString("open[0].dueOn")).isEqualTo("2026-03-31");
        assertThat(archive().getBoolean("open[0].overdue")).isTrue();
        assertThat(archive().getList("timeline")).hasSize(2);
    }

    private static ReceivedEvent revised(ReceivedEvent event, long revision, String dueDate) {
        return ReceivedEvent.ofExample(
                newId(),
                event.type(),
                event.data()
                        .replaceFirst("\"revision\"\\s*:\\s*\\d+", "\"revision\": " + revision)
                        .replaceFirst("\"dueDate\"\\s*:\\s*\"[^\"]*\"", "\"dueDate\": \"" + dueDate + '"'));
    }

    @Test
    void suspendedClockStaysSuspendedWhenItsDayMoves() {
        var suspended = example("clock-suspended");
        var moved = example("clock-rescheduled");
        var later = ReceivedEvent.ofExample(
                newId(), moved.type(), moved.data().replaceFirst("\"revision\"\\s*:\\s*\\d+", "\"revision\": 99"));

        deliver(suspended, later);

        assertThat(archive().getString("open[0].state")).isEqualTo("SUSPENDED");
        assertThat(archive().getLong("open[0].revision")).isEqualTo(99);
    }

    @Test
    void typesUnknownHereAreLetPass() {
        var reported = example("danger-reported");
        var strange = ReceivedEvent.ofExample(newId(), "worksafe.hazards.danger-sold.v9", reported.data());

        deliver(strange, reported);

        assertThat(archive().getList("timeline.type", String.class))
                .containsExactly("worksafe.hazards.danger-reported.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "[]", "null", "{\"dangerId\": \"x\"}"})
    void malformedEventIsLaidAsideAndHoldsUpItsEnterpriseOnly(String data) throws SQLException {
        var neighbour = newId();
        plant(neighbour, TOWN);
        var good = example("danger-reported");
        var bad = new ReceivedEvent(
                newId(),
                good.type(),
                good.key(),
                good.aggregate(),
                good.aggregateId(),
                1,
                good.region(),
                good.sector(),
                enterprise,
                good.time(),
                null,
                data);
        var later = example("danger-closed");
        var own = enterprise;
        enterprise = neighbour;
        danger = newId();
        var neighbours = example("danger-reported");
        enterprise = own;

        deliver(bad, later, neighbours);

        assertThat(archive().getList("timeline")).isEmpty();
        assertThat(column("select type from archive_event where enterprise_id = ?", neighbour))
                .hasSize(1);
        assertThat(column(
                        "select cause from dead_letter where consumer = ? and key = ? order by id",
                        HazardEventsConsumer.CONSUMER,
                        good.key()))
                .containsExactly("MALFORMED", "WAITING");
    }

    @Test
    void dangerOfAnEnterpriseUnknownHereIsKeptWhereItHappened() throws SQLException {
        enterprise = newId();

        deliver(example("danger-reported"));

        assertThat(column("select region || ' ' || sector from archive_entry where enterprise_id = ?", enterprise))
                .containsExactly("320281102005 EMERGENCY");
    }

    @Test
    void archiveFollowsItsEnterprise() throws SQLException {
        deliver(example("danger-reported"), example("clock-started"));

        var moved = given().auth()
                .oauth2(Tokens.of("supervisor", "320281000000"))
                .contentType("application/json")
                .header("If-Match", "\"v1\"")
                .body("{\"region\": \"" + TOWN + "\"}")
                .post(ENTERPRISES + enterprise + "/relocation");

        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
        for (var table : List.of("archive_entry", "archive_event", "enterprise_history")) {
            assertThat(column("select distinct region from " + table + " where enterprise_id = ?", enterprise))
                    .as(table)
                    .containsExactly(TOWN);
        }
        assertProblem(
                given().auth().oauth2(Tokens.of("inspector", OTHER_TOWN)).get(ENTERPRISES + enterprise + "/archive"),
                404,
                "not-found");
    }

    @Test
    void timelineIsPagedByPlace() {
        deliver(example("danger-reported"), example("danger-planned"), example("danger-rectified"));

        var seen = new java.util.ArrayList<String>();
        var token = Tokens.ofEnterprise(enterprise);
        var path = ENTERPRISES + enterprise + "/archive/timeline?limit=2&total=exact";
        var first = given().auth()
                .oauth2(token)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        seen.addAll(first.getList("items.id", String.class));
        assertThat(first.getInt("total")).isEqualTo(3);
        var second = given().auth()
                .oauth2(token)
                .queryParam("cursor", first.getString("nextCursor"))
                .get(path)
                .jsonPath();
        seen.addAll(second.getList("items.id", String.class));

        assertThat(second.getString("nextCursor")).isNull();
        assertThat(seen).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void rolesWithoutAnArchiveAreRefused() {
        assertProblem(
                given().auth().oauth2(Tokens.of("insurer", OTHER_TOWN)).get(ENTERPRISES + enterprise + "/archive"),
                403,
                "forbidden");
    }
}
