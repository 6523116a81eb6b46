package worksafe.platform.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.enterprises.Probe.HERE;
import static worksafe.platform.enterprises.Probe.THERE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.FollowedEnterprises;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class MovingTest {

    private static final Scope EVERYWHERE = Scope.system(Scope.SystemTask.CONSUMER);

    @Inject
    EnterpriseRows rows;

    @Inject
    EnterpriseSnapshots snapshots;

    @Inject
    ConcernedEnterprises concerned;

    @Inject
    Scopes scopes;

    @Test
    void everyTableWithARegionAndAnEnterpriseMovesOrSaysWhyNot() {
        FollowedEnterprises.assertTablesKnown(rows.aggregates(), rows.records(), rows.stay());
    }

    @Test
    void listThatForgetsATableIsFound() {
        assertThatThrownBy(() -> FollowedEnterprises.assertTablesKnown(rows.aggregates(), List.of(), rows.stay()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("visit");
        assertThatThrownBy(() -> FollowedEnterprises.assertTablesKnown(
                        List.of("clock", "application", "panel", "permit", "visit"),
                        List.of("register_holding", "register_entry", "task", "remark"),
                        rows.stay()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("version");
        assertThatThrownBy(() -> FollowedEnterprises.assertTablesKnown(rows.aggregates(), rows.records(), Set.of()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("verdict");
    }

    @Test
    void clocksAreLockedBeforeWhatTheServiceNames() {
        assertThat(rows.aggregates()).containsExactly("clock", "application", "panel", "permit");
        assertThat(rows.records()).containsExactly("register_holding", "register_entry", "task", "remark", "visit");
    }

    @Test
    void rowsGoWithTheirEnterpriseAndItsVerdictsStay() {
        var enterprise = planted();
        var neighbour = planted();

        RegistryEvents.relocated(enterprise, 2, THERE, Sector.WATER);

        assertThat(permit(enterprise)).isEqualTo(THERE + " WATER 2");
        assertThat(placed("visit", enterprise)).isEqualTo(THERE + " WATER");
        assertThat(placed("verdict", enterprise)).isEqualTo(HERE + " EMERGENCY");
        assertThat(permit(neighbour)).isEqualTo(HERE + " EMERGENCY 1");
    }

    @Test
    void changeOfSectorMovesToo() {
        var enterprise = planted();

        RegistryEvents.changed(enterprise, 2, HERE, Sector.TRANSPORT);

        assertThat(permit(enterprise)).isEqualTo(HERE + " TRANSPORT 2");
    }

    @Test
    void changeThatMovesNothingLeavesTheVersion() {
        var enterprise = planted();

        RegistryEvents.changed(enterprise, 2, HERE, Sector.EMERGENCY);

        assertThat(permit(enterprise)).isEqualTo(HERE + " EMERGENCY 1");
    }

    @Test
    void lateRelocationMovesNothing() {
        var enterprise = planted();
        RegistryEvents.relocated(enterprise, 5, THERE, Sector.EMERGENCY);

        RegistryEvents.relocated(enterprise, 4, "320281104001", Sector.EMERGENCY);

        assertThat(permit(enterprise)).isEqualTo(THERE + " EMERGENCY 2");
    }

    @Test
    void rowsOfADuplicateBecomeTheSurvivorsUntilTheyAreSeparated() {
        var survivor = planted();
        var duplicate = planted();

        RegistryEvents.merged(duplicate, 2, survivor, HERE, Sector.EMERGENCY);

        assertThat(ofThem("permit", survivor, duplicate)).containsExactly("2", "0");
        assertThat(ofThem("visit", survivor, duplicate)).containsExactly("2", "0");
        assertThat(ofThem("verdict", survivor, duplicate)).containsExactly("1", "1");
        assertThat(snapshot(duplicate)).isEqualTo("MERGED " + survivor);

        RegistryEvents.separated(duplicate, 3, THERE, Sector.WATER);

        assertThat(ofThem("permit", survivor, duplicate)).containsExactly("1", "1");
        assertThat(permit(duplicate)).isEqualTo(THERE + " WATER 3");
        assertThat(permit(survivor)).isEqualTo(HERE + " EMERGENCY 1");
        assertThat(snapshot(duplicate)).isEqualTo("ACTIVE");
    }

    @Test
    void mergerThatComesTwiceLateOrBeforeItsSurvivorIsHeardOf() {
        var duplicate = planted();
        var survivor = Probe.id();

        RegistryEvents.merged(duplicate, 2, survivor, THERE, Sector.WATER);
        RegistryEvents.merged(duplicate, 2, survivor, THERE, Sector.WATER);
        RegistryEvents.changed(duplicate, 1, HERE, Sector.EMERGENCY);

        assertThat(permit(survivor)).isEqualTo(THERE + " WATER 2");
        assertThat(snapshot(survivor)).isEqualTo(ConcernedEnterprises.NOT_HEARD_OF);
        RegistryEvents.separated(duplicate, 3, HERE, Sector.EMERGENCY);
        RegistryEvents.merged(duplicate, 2, survivor, THERE, Sector.WATER);
        assertThat(permit(duplicate)).isEqualTo(HERE + " EMERGENCY 3");
    }

    @Test
    void chainOfMergersIsUndoneFromItsEnd() {
        var first = planted();
        var second = planted();
        var last = planted();
        RegistryEvents.merged(first, 2, second, HERE, Sector.EMERGENCY);
        RegistryEvents.merged(second, 2, last, HERE, Sector.EMERGENCY);
        assertThat(ofThem("permit", last)).containsExactly("3");

        RegistryEvents.separated(second, 3, HERE, Sector.EMERGENCY);
        assertThat(ofThem("permit", first, second, last)).containsExactly("0", "2", "1");

        RegistryEvents.separated(first, 3, HERE, Sector.EMERGENCY);
        assertThat(ofThem("permit", first, second, last)).containsExactly("1", "1", "1");
    }

    @Test
    void factOfAnotherContextAboutADuplicateConcernsTheSurvivor() {
        var survivor = RegistryEvents.registered(HERE, Sector.EMERGENCY);
        var duplicate = RegistryEvents.registered(THERE, Sector.EMERGENCY);
        RegistryEvents.merged(duplicate, 2, survivor, HERE, Sector.EMERGENCY);

        var told = ReceivedEvent.ofExample(
                Probe.id(),
                "worksafe.hazards.danger-reported.v1",
                EventContract.ofType("worksafe.hazards.danger-reported.v1").exampleAbout(duplicate));
        var found = QuarkusTransaction.requiringNew()
                .call(() -> scopes.call(EVERYWHERE, () -> concerned.of(told, duplicate)));

        assertThat(found.enterprise().id()).isEqualTo(survivor);
        assertThat(found.ended()).isFalse();
    }

    private static List<String> ofThem(String table, UUID... enterprises) {
        return Stream.of(enterprises)
                .map(enterprise -> TestDatabase.column(
                                "select count(*) from " + table + " where enterprise_id = ?", enterprise)
                        .getFirst())
                .toList();
    }

    private static String snapshot(UUID enterprise) {
        return TestDatabase.column(
                        "select concat_ws(' ', state, merged_into) from enterprise_snapshot where enterprise_id = ?",
                        enterprise)
                .getFirst();
    }

    @Test
    void moveWaitsForWhatIsBeingEntered() throws Exception {
        var enterprise = RegistryEvents.registered(HERE, Sector.EMERGENCY);
        try (var threads = Executors.newSingleThreadExecutor()) {
            QuarkusTransaction.begin();
            var entered = scopes.call(EVERYWHERE, () -> snapshots.requireActive(enterprise));
            var moving = threads.submit(() -> RegistryEvents.relocated(enterprise, 2, THERE, Sector.EMERGENCY));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> !TestDatabase.column("select 1 from pg_locks where not granted")
                            .isEmpty());

            assertThat(entered.region()).hasToString(HERE);
            assertThat(moving.isDone()).isFalse();
            QuarkusTransaction.commit();
            moving.get();
        }
    }

    private static UUID planted() {
        var enterprise = RegistryEvents.registered(HERE, Sector.EMERGENCY);
        TestDatabase.execute(
                "insert into permit (id, region, sector, enterprise_id, version) values (?, ?, 'EMERGENCY', ?, 1)",
                Probe.id(),
                Long.valueOf(HERE),
                enterprise);
        for (var table : List.of("visit", "verdict")) {
            TestDatabase.execute(
                    "insert into " + table + " (id, region, sector, enterprise_id) values (?, ?, 'EMERGENCY', ?)",
                    Probe.id(),
                    Long.valueOf(HERE),
                    enterprise);
        }
        return enterprise;
    }

    private static String permit(UUID enterprise) {
        return TestDatabase.column(
                        "select concat_ws(' ', region, sector, version) from permit where enterprise_id = ?",
                        enterprise)
                .getFirst();
    }

    private static String placed(String table, UUID enterprise) {
        return TestDatabase.column(
                        "select concat_ws(' ', region, sector) from " + table + " where enterprise_id = ?", enterprise)
                .getFirst();
    }
}
