package worksafe.registry.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.TestDatabase.column;
import static worksafe.registry.archive.ArchivedEnterprise.atRevision;
import static worksafe.registry.archive.ArchivedEnterprise.newId;
import static worksafe.registry.archive.ArchivedEnterprise.saying;
import static worksafe.registry.archive.ArchivedEnterprise.withoutLine;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.messaging.EventRecords;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.testing.NotTaken;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class HazardsInArchiveTest {

    private static final String TOWN = "320281102000";
    private static final String OTHER_TOWN = "320281103000";

    private final ArchiveConsumer consumer;
    private ArchivedEnterprise enterprise;

    HazardsInArchiveTest(ArchiveConsumer consumer) {
        this.consumer = consumer;
    }

    @BeforeEach
    void plantAnEnterprise() {
        enterprise = ArchivedEnterprise.plant(OTHER_TOWN);
    }

    private ReceivedEvent example(String name) {
        return enterprise.example("worksafe.hazards." + name + ".v1");
    }

    private void deliver(ReceivedEvent... events) {
        consumer.hazards(EventRecords.batch("worksafe.hazards", events));
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

        var archive = enterprise.page();
        var timeline = archive.getList("timeline.type", String.class);
        assertThat(timeline).containsExactly("worksafe.hazards." + name + ".v1");
        assertThat(archive.getString("timeline[0].data.enterpriseId"))
                .isEqualTo(enterprise.id().toString());
        var entries = enterprise.entries("context=hazards&kind=" + kind);
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

        var archive = enterprise.page();

        assertThat(archive.getList("contexts.context", String.class))
                .containsExactly("hazards", "inspections", "registry", "training");
        assertThat(archive.getString("contexts[0].lastHeardAt")).endsWith("+08:00");
        assertThat(archive.getString("contexts[0].lastEventAt")).endsWith("+08:00");
        assertThat(archive.getString("contexts[1].lastHeardAt")).isNull();
    }

    @Test
    void rowsLieWhereTheEnterpriseIsAndRememberWhereItHappened() {
        deliver(example("danger-reported"));

        for (var table : List.of("archive_entry", "archive_event")) {
            assertThat(column(
                            "select region || ' ' || sector || ' ' || region_at_event from " + table
                                    + " where enterprise_id = ?",
                            enterprise.id()))
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

        assertThat(enterprise.page().getList("timeline")).hasSize(2);
        assertThat(enterprise.page().getInt("contexts[0].closed")).isEqualTo(1);
    }

    @Test
    void lateEventIsToldButOverwritesNothing() {
        deliver(example("danger-closed"));

        deliver(example("danger-reported"));

        assertThat(enterprise.page().getList("timeline")).hasSize(2);
        assertThat(enterprise.page().getList("open")).isEmpty();
    }

    @Test
    void whatWasEnteredAfterwardsStandsWhereItHappened() {
        var closed = example("danger-closed");
        deliver(closed);
        deliver(told("2026-04-08T00:10:00+08:00", example("danger-overdue")));

        var archive = enterprise.page();
        assertThat(archive.getList("timeline.type", String.class))
                .containsExactly("worksafe.hazards.danger-overdue.v1", closed.type());
        assertThat(archive.getString("timeline[0].occurredAt")).isEqualTo("2026-04-08T00:10:00+08:00");
        assertThat(archive.getString("timeline[0].enteredAt")).isEqualTo("2026-04-08T00:10:00+08:00");
        assertThat(archive.getString("timeline[1].occurredAt")).isEqualTo("2026-04-07T09:30:00+08:00");
        assertThat(archive.getString("timeline[1].enteredAt")).isEqualTo("2026-04-08T16:00:00+08:00");
        assertThat(enterprise.entries("context=hazards&closed=true").getString("items[0].occurredAt"))
                .isEqualTo("2026-04-07T09:30:00+08:00");
    }

    @Test
    void nothingIsToldBeforeItHappens() {
        deliver(told("2026-04-06T08:00:00+08:00", example("danger-closed")));

        assertThat(enterprise.page().getString("timeline[0].occurredAt")).isEqualTo("2026-04-06T08:00:00+08:00");
    }

    /** The same event, announced at that moment. */
    private static ReceivedEvent told(String moment, ReceivedEvent event) {
        return ReceivedEvent.ofExample(
                newId(),
                event.type(),
                event.data().replaceFirst("\"occurredAt\"\\s*:\\s*\"[^\"]*\"", "\"occurredAt\": \"" + moment + "\""));
    }

    @Test
    void dueDayIsKeptWhereALaterEventNamesNone() {
        deliver(example("danger-planned"));
        assertThat(enterprise.page().getString("open[0].dueOn")).isEqualTo("2026-03-31");
        var rectified = example("danger-rectified");
        var silent = ReceivedEvent.ofExample(
                newId(), rectified.type(), rectified.data().replaceAll("\"due(Date)?\"\\s*:\\s*\"[^\"]*\"\\s*,", ""));

        deliver(silent);

        assertThat(enterprise.page().getString("open[0].state")).isEqualTo("RECTIFIED");
        assertThat(enterprise.page().getString("open[0].dueOn")).isEqualTo("2026-03-31");
    }

    @Test
    void dayOfAnOrderReplacesTheOneThatWasKnown() {
        deliver(example("danger-overdue"));
        assertThat(enterprise.page().getString("open[0].dueOn")).isEqualTo("2026-03-31");

        deliver(revised(example("danger-rescheduled"), 6, "2026-04-20"));

        assertThat(enterprise.page().getString("open[0].dueOn")).isEqualTo("2026-04-20");
        assertThat(enterprise.page().getBoolean("open[0].overdue")).isFalse();
        assertThat(enterprise.page().getString("open[0].state")).isEqualTo("RECTIFYING");
    }

    @Test
    void orderForTheDayThatWasMissedLeavesItMissed() {
        deliver(example("danger-overdue"));
        var same = revised(example("danger-rescheduled"), 6, "2026-03-31");

        deliver(ReceivedEvent.ofExample(
                newId(), same.type(), same.data().replace("\"overdue\": false", "\"overdue\": true")));

        assertThat(enterprise.page().getBoolean("open[0].overdue")).isTrue();
        assertThat(enterprise.page().getLong("open[0].revision")).isEqualTo(6);
    }

    @Test
    void dayThatWasReplacedSinceIsNotTakenBack() {
        deliver(example("danger-overdue"));

        deliver(revised(example("danger-rescheduled"), 4, "2026-04-20"));

        assertThat(enterprise.page().getString("open[0].dueOn")).isEqualTo("2026-03-31");
        assertThat(enterprise.page().getBoolean("open[0].overdue")).isTrue();
        assertThat(enterprise.page().getList("timeline")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void missedDayStaysMissedWhateverIsDoneUntilThereIsAnother(boolean carriesLine) {
        deliver(example("danger-overdue"));

        var rectified = revised(example("danger-rectified"), 6, "2026-03-31");
        deliver(carriesLine ? rectified : withoutLine(rectified));
        assertThat(enterprise.page().getString("open[0].state")).isEqualTo("RECTIFIED");
        assertThat(enterprise.page().getBoolean("open[0].overdue")).isTrue();

        deliver(revised(example("danger-recheck-failed"), 7, "2026-04-20"));
        assertThat(enterprise.page().getString("open[0].dueOn")).isEqualTo("2026-04-20");
        assertThat(enterprise.page().getBoolean("open[0].overdue")).isFalse();
    }

    private static ReceivedEvent revised(ReceivedEvent event, long revision, String dueDate) {
        return ReceivedEvent.ofExample(
                newId(),
                event.type(),
                event.data()
                        .replaceFirst("\"revision\"\\s*:\\s*\\d+", "\"revision\": " + revision)
                        .replaceAll("\"(due|dueDate)\"\\s*:\\s*\"[^\"]*\"", "\"$1\": \"" + dueDate + '"'));
    }

    @Test
    void suspendedClockStaysSuspendedWhenItsDayMoves() {
        var suspended = example("clock-suspended");
        var moved = example("clock-rescheduled");

        deliver(suspended, atRevision(99, withoutLine(moved)));

        assertThat(enterprise.page().getString("open[0].state")).isEqualTo("SUSPENDED");
        assertThat(enterprise.page().getLong("open[0].revision")).isEqualTo(99);

        var saysSo = ReceivedEvent.ofExample(newId(), moved.type(), moved.data().replace("RUNNING", "SUSPENDED"));
        deliver(atRevision(100, saysSo));

        assertThat(enterprise.page().getString("open[0].state")).isEqualTo("SUSPENDED");
        assertThat(enterprise.page().getLong("open[0].revision")).isEqualTo(100);
    }

    @Test
    void typesUnknownHereAreLetPass() {
        var reported = example("danger-reported");
        var strange = ReceivedEvent.ofExample(
                newId(),
                "worksafe.hazards.danger-sold.v9",
                withoutLine(reported).data());

        deliver(strange, reported);

        assertThat(enterprise.page().getList("timeline.type", String.class))
                .containsExactly("worksafe.hazards.danger-reported.v1");
    }

    @Test
    void typeUnknownHereAppearsIfItCarriesALine() {
        var reported = example("danger-reported");
        var sold = ReceivedEvent.ofExample(
                newId(),
                "worksafe.hazards.danger-sold.v9",
                reported.data().replace("\"status\": \"REPORTED\"", "\"status\": \"SOLD\""));

        deliver(reported, atRevision(2, sold));

        assertThat(enterprise.page().getList("timeline.type", String.class))
                .containsExactlyInAnyOrder("worksafe.hazards.danger-reported.v1", "worksafe.hazards.danger-sold.v9");
        assertThat(enterprise.page().getString("open[0].state")).isEqualTo("SOLD");
        assertThat(enterprise.page().getString("open[0].number")).isEqualTo("YH320281-2026-000042");
    }

    @Test
    void eventAnnouncedBeforeTheLineClosesWhatItClosed() {
        deliver(example("danger-reported"), atRevision(8, withoutLine(example("danger-closed"))));

        assertThat(enterprise.page().getList("open")).isEmpty();
        assertThat(enterprise.page().getList("timeline")).hasSize(2);
        var danger = enterprise.entries("kind=danger");
        assertThat(danger.getString("items[0].state")).isEqualTo("CLOSED");
        assertThat(danger.getString("items[0].title")).isEqualTo("危化品仓库可燃气体报警器失效");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "[]",
                "null",
                "{\"dangerId\": \"x\"}",
                "{\"archive\": {\"title\": \"x\", \"closed\": true}}"
            })
    void malformedEventIsLaidAsideAndHoldsUpItsEnterpriseOnly(String data) {
        var neighbour = ArchivedEnterprise.plant(TOWN);
        var good = example("danger-reported");
        var neighbours = neighbour.example(good.type());

        deliver(saying(data, good), example("danger-closed"), neighbours);

        assertThat(enterprise.page().getList("timeline")).isEmpty();
        assertThat(column("select type from archive_event where enterprise_id = ?", neighbour.id()))
                .hasSize(1);
        assertThat(NotTaken.laidAside("archive-hazards", good.key())).containsExactly("MALFORMED", "WAITING");
    }

    @Test
    void dangerOfAnEnterpriseUnknownHereIsKeptWhereItHappened() {
        enterprise = new ArchivedEnterprise(newId(), OTHER_TOWN);

        deliver(example("danger-reported"));

        assertThat(column("select region || ' ' || sector from archive_entry where enterprise_id = ?", enterprise.id()))
                .containsExactly("320281102005 EMERGENCY");
    }

    @Test
    void archiveFollowsItsEnterprise() {
        deliver(example("danger-reported"), example("clock-started"));

        var moved = given().auth()
                .oauth2(Tokens.of("supervisor", "320281000000"))
                .contentType("application/json")
                .header("If-Match", "\"v1\"")
                .body("{\"region\": \"" + TOWN + "\"}")
                .post(ArchivedEnterprise.PATH + enterprise.id() + "/relocation");

        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
        for (var table : List.of("archive_entry", "archive_event", "enterprise_history")) {
            assertThat(column("select distinct region from " + table + " where enterprise_id = ?", enterprise.id()))
                    .as(table)
                    .containsExactly(TOWN);
        }
        assertProblem(
                given().auth()
                        .oauth2(Tokens.of("inspector", OTHER_TOWN))
                        .get(ArchivedEnterprise.PATH + enterprise.id() + "/archive"),
                404,
                "not-found");
    }

    @Test
    void timelineIsPagedByPlace() {
        deliver(example("danger-reported"), example("danger-planned"), example("danger-rectified"));

        var seen = new java.util.ArrayList<String>();
        var token = Tokens.ofEnterprise(enterprise.id());
        var path = ArchivedEnterprise.PATH + enterprise.id() + "/archive/timeline?limit=2&total=exact";
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
                given().auth()
                        .oauth2(Tokens.of("insurer", OTHER_TOWN))
                        .get(ArchivedEnterprise.PATH + enterprise.id() + "/archive"),
                403,
                "forbidden");
    }
}
