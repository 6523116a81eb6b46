package worksafe.registry.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.TestDatabase.column;
import static worksafe.registry.archive.ArchivedEnterprise.atRevision;
import static worksafe.registry.archive.ArchivedEnterprise.newId;
import static worksafe.registry.archive.ArchivedEnterprise.saying;
import static worksafe.registry.archive.ArchivedEnterprise.withoutLine;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.messaging.EventRecords;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.testing.NotTaken;
import worksafe.platform.testing.PostgresResource;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class InspectionsInArchiveTest {

    private static final String TOWN = "320281103000";

    private final ArchiveConsumer consumer;
    private ArchivedEnterprise enterprise;

    InspectionsInArchiveTest(ArchiveConsumer consumer) {
        this.consumer = consumer;
    }

    @BeforeEach
    void plantAnEnterprise() {
        enterprise = ArchivedEnterprise.plant(TOWN);
    }

    private ReceivedEvent example(String name) {
        return enterprise.example("worksafe.inspections." + name + ".v1");
    }

    private ReceivedEvent danger(String name) {
        return enterprise.example("worksafe.hazards." + name + ".v1");
    }

    private void deliver(ReceivedEvent... events) {
        consumer.inspections(EventRecords.batch("worksafe.inspections", events));
    }

    private void deliverDanger(ReceivedEvent... events) {
        consumer.hazards(EventRecords.batch("worksafe.hazards", events));
    }

    private boolean findingClosed() {
        return enterprise.entries("context=inspections&kind=finding").getBoolean("items[0].closed");
    }

    @ParameterizedTest
    @CsvSource({
        "inspection-started, inspection, STARTED, false, false, 安全生产现场检查",
        "inspection-concluded, inspection, CONCLUDED, false, true, '安全生产现场检查，发现问题 2 项'",
        "finding-recorded, finding, RECORDED, false, false, 危化品仓库可燃气体报警器失效",
        "finding-withdrawn, finding, WITHDRAWN, false, true, 危化品仓库可燃气体报警器失效",
        "order-issued, order, ISSUED, false, false, 责令限期整改指令书：可燃气体报警器失效等 1 项",
        "order-reopened, order, ISSUED, false, false, 责令限期整改指令书：可燃气体报警器失效等 1 项",
        "order-overdue, order, ISSUED, true, false, 责令限期整改指令书：可燃气体报警器失效等 1 项",
        "order-answered, order, ANSWERED, false, true, 责令限期整改指令书：可燃气体报警器失效等 1 项",
        "order-withdrawn, order, WITHDRAWN, false, true, 责令限期整改指令书：可燃气体报警器失效等 1 项",
        "clock-started, clock, RUNNING, false, false, danger-recheck",
        "clock-missed, clock, MISSED, true, false, danger-recheck",
        "clock-met, clock, MET, false, true, danger-recheck"
    })
    void everyContractExampleLandsInTheArchive(
            String name, String kind, String state, boolean overdue, boolean closed, String title) {
        deliver(example(name));

        var page = enterprise.page();
        assertThat(page.getList("timeline.type", String.class)).containsExactly("worksafe.inspections." + name + ".v1");
        assertThat(page.getList("open")).hasSize(closed ? 0 : 1);
        var entries = enterprise.entries("context=inspections&kind=" + kind);
        assertThat(entries.getList("items")).hasSize(1);
        assertThat(entries.getString("items[0].state")).isEqualTo(state);
        assertThat(entries.getString("items[0].title")).isEqualTo(title);
        assertThat(entries.getBoolean("items[0].overdue")).isEqualTo(overdue);
        assertThat(entries.getBoolean("items[0].closed")).isEqualTo(closed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspection-assigned", "inspection-planned", "inspection-cancelled"})
    void nothingOfAVisitShowsBeforeItBegins(String name) {
        var secret = example(name);

        deliver(secret);

        assertThat(secret.data()).doesNotContain(enterprise.id().toString());
        for (var table : List.of("archive_event", "archive_entry")) {
            assertThat(column("select id::text from " + table + " where subject_id = ?", secret.aggregateId()))
                    .as(table)
                    .isEmpty();
        }
        assertThat(enterprise.page().getList("timeline")).isEmpty();
        assertThat(column("select context from archive_source where context = 'inspections'"))
                .containsExactly("inspections");
    }

    /** A promise of the other context is no wall: should it ever name the enterprise too early, it is not kept here. */
    @Test
    void visitThatGivesItselfAwayTooEarlyIsNotKept() {
        var secret = example("inspection-assigned");
        var careless = new ReceivedEvent(
                newId(),
                secret.type(),
                "enterprise:" + enterprise.id(),
                secret.aggregate(),
                secret.aggregateId(),
                1,
                secret.region(),
                null,
                enterprise.id(),
                secret.time(),
                null,
                secret.data());

        deliver(careless);

        assertThat(enterprise.page().getList("timeline")).isEmpty();
        assertThat(column("select id::text from archive_entry where enterprise_id = ?", enterprise.id()))
                .isEmpty();
    }

    @Test
    void whatWasEnteredAfterwardsStandsWhereItHappened() {
        deliver(example("inspection-started"), example("order-issued"), example("inspection-concluded"));
        deliver(example("finding-recorded"));

        var archive = enterprise.page();

        assertThat(archive.getList("timeline.occurredAt", String.class))
                .containsExactly(
                        "2026-03-11T11:50:00+08:00",
                        "2026-03-11T11:40:00+08:00",
                        "2026-03-11T10:05:00+08:00",
                        "2026-03-11T09:30:00+08:00");
        assertThat(archive.getList("timeline.enteredAt", String.class))
                .containsExactly(
                        "2026-03-12T16:00:00+08:00",
                        "2026-03-12T09:30:00+08:00",
                        "2026-03-12T10:05:00+08:00",
                        "2026-03-12T09:30:00+08:00");
    }

    @Test
    void findingAndOrderNameTheirInspection() {
        deliver(example("inspection-started"), example("finding-recorded"), example("order-issued"));

        var inspection = enterprise.entries("kind=inspection").getString("items[0].subjectId");
        assertThat(enterprise.entries("kind=finding").getString("items[0].aboutId"))
                .isEqualTo(inspection);
        assertThat(enterprise.entries("kind=order").getString("items[0].aboutId"))
                .isEqualTo(inspection);
        assertThat(enterprise.entries("kind=order").getString("items[0].number"))
                .isEqualTo("ZL320281-2026-000005");
        assertThat(enterprise.entries("kind=order").getString("items[0].dueOn")).isEqualTo("2026-03-27");
    }

    @Test
    void findingIsAsOpenAsTheDangerThatCameOfIt() {
        deliver(example("finding-recorded"));
        deliverDanger(danger("danger-reported"));
        assertThat(findingClosed()).isFalse();

        deliverDanger(atRevision(8, danger("danger-closed")));
        assertThat(findingClosed()).isTrue();

        deliverDanger(atRevision(9, danger("danger-reopened")));
        assertThat(findingClosed()).isFalse();
    }

    @Test
    void dangerHeardOfBeforeItsFindingSettlesItAllTheSame() {
        deliverDanger(danger("danger-closed"));

        deliver(example("finding-recorded"));

        assertThat(findingClosed()).isTrue();
    }

    @Test
    void withdrawnFindingStaysClosedWhateverItsDangerDoes() {
        deliver(example("finding-recorded"), atRevision(2, example("finding-withdrawn")));

        deliverDanger(danger("danger-reopened"));

        assertThat(findingClosed()).isTrue();
        assertThat(enterprise.entries("kind=finding").getString("items[0].grade"))
                .isEqualTo("GENERAL");
    }

    @Test
    void duplicateDeliveryChangesNothing() {
        var issued = example("order-issued");
        var answered = atRevision(2, example("order-answered"));

        deliver(issued, answered, issued);
        deliver(answered, issued);

        assertThat(enterprise.page().getList("timeline")).hasSize(2);
        assertThat(enterprise.page().getList("open")).isEmpty();
    }

    @Test
    void lateEventIsToldButOverwritesNothing() {
        deliver(atRevision(2, example("order-answered")));

        deliver(example("order-issued"));

        assertThat(enterprise.page().getList("timeline")).hasSize(2);
        assertThat(enterprise.entries("kind=order").getString("items[0].state")).isEqualTo("ANSWERED");
    }

    @Test
    void drawsInspectorsAndTypesUnknownHereAreLetPass() {
        var started = example("inspection-started");
        var strange = ReceivedEvent.ofExample(
                newId(),
                "worksafe.inspections.inspection-sold.v9",
                withoutLine(started).data());

        deliver(strange, example("draw-drawn"), example("inspector-enrolled"), started);

        assertThat(enterprise.page().getList("timeline.type", String.class))
                .containsExactly("worksafe.inspections.inspection-started.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "[]", "null", "{\"inspectionId\": \"x\"}"})
    void malformedEventIsLaidAside(String data) {
        var good = example("inspection-started");

        deliver(saying(data, good));

        assertThat(NotTaken.laidAside("archive-inspections", good.key())).containsExactly("MALFORMED");
        assertThat(column("select id::text from archive_event where subject_id = ?", (Object) good.aggregateId()))
                .isEmpty();
    }

    @Test
    void rowsLieWhereTheEnterpriseIsAndRememberWhereItHappened() {
        deliver(example("inspection-started"));

        UUID id = enterprise.id();
        for (var table : List.of("archive_entry", "archive_event")) {
            assertThat(column(
                            "select region || ' ' || sector || ' ' || region_at_event from " + table
                                    + " where enterprise_id = ?",
                            id))
                    .as(table)
                    .containsExactly(TOWN + " TRANSPORT 320281102005");
        }
    }
}
