package worksafe.hazards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.hazards.danger.Planted;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;

/**
 * Tries to break in through each wall alone: past the application, as its own database role without its predicates; and
 * past the database, with row security switched off and only the application's predicates left.
 */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class WallTest {

    private static final String HERE = "320281102005";
    private static final String ELSEWHERE = "320282103001";

    /** Tables without a wall, each with the reason. */
    private static final Map<String, String> UNWALLED = Map.ofEntries(
            Map.entry("danger_number", "counters; a number is no secret, and nobody is shown them"),
            Map.entry("flyway_schema_history", "Flyway's own"),
            Map.entry("platform_history", "Flyway's own"),
            Map.entry("idempotency", "keyed by the principal who reads it"),
            Map.entry("outbox", "read by the relay alone"),
            Map.entry("inbox", "ids only"),
            Map.entry("relay_state", "the relay's own"),
            Map.entry("policy", "policies are public law"),
            Map.entry("policy_definition", "policies are public law"),
            Map.entry("policy_revision", "a counter"),
            Map.entry("calendar_day", "the calendar is public"),
            Map.entry("calendar_notice", "the calendar is public"),
            Map.entry("calendar_revision", "a counter"),
            Map.entry("ledger_kind", "a catalogue from public documents"));

    private static final Set<String> OWN = Set.of("danger", "danger_step", "enterprise_snapshot");

    private UUID enterprise;
    private UUID danger;

    @BeforeEach
    void plant() {
        enterprise = RegistryEvents.registered(HERE, Sector.EMERGENCY);
        danger = Planted.danger(enterprise);
    }

    @Test
    void tablesOutsideTheWallAreThoseOnTheList() {
        assertThat(TestDatabase.unwalledTables()).containsExactlyInAnyOrderElementsOf(UNWALLED.keySet());
        assertThat(TestDatabase.walledTables()).containsAll(OWN);
    }

    @Test
    void wallAloneShowsWhatIsInScope() throws SQLException {
        for (var scope : List.of(
                in(HERE),
                in("320281102000"),
                in("320281000000"),
                in("320200000000"),
                in("320000000000"),
                in("000000000000"),
                sectors(Sector.EMERGENCY, Sector.WATER),
                enterprises(enterprise))) {
            assertThat(seen(scope)).as("%s", scope).containsExactly(1, 1, 1);
        }
    }

    @Test
    void wallAloneHidesWhatIsNot() throws SQLException {
        var neighbour = RegistryEvents.registered(HERE, Sector.EMERGENCY);
        for (var scope : List.of(
                Scope.nothing(),
                in(ELSEWHERE),
                in("320281102006"),
                in("320281103000"),
                in("320100000000"),
                sectors(Sector.TRANSPORT),
                sectors(),
                enterprises(neighbour),
                enterprises())) {
            assertThat(seen(scope)).as("%s", scope).containsExactly(0, 0, 0);
        }
    }

    @Test
    void databaseShowsNothingToWhoStatesNoScope() throws SQLException {
        try (var app = TestDatabase.asApp()) {
            for (var table : OWN) {
                assertThat(TestDatabase.column(app, "select 1 from " + table))
                        .as(table)
                        .isEmpty();
            }
        }
    }

    @Test
    void wallAloneRefusesToChangeWhatIsHidden() throws SQLException {
        try (var app = TestDatabase.asApp(in(ELSEWHERE))) {
            assertThat(TestDatabase.execute(app, "update danger set title = 'x' where id = ?", danger))
                    .isZero();
            assertThat(TestDatabase.execute(
                            app, "update enterprise_snapshot set name = 'x' where enterprise_id = ?", enterprise))
                    .isZero();
        }
    }

    @Test
    void wallAloneRefusesToAddToWhatIsHidden() throws SQLException {
        try (var app = TestDatabase.asApp(in(ELSEWHERE))) {
            assertThatThrownBy(() -> TestDatabase.execute(
                            app,
                            "insert into danger_step (danger_id, position, kind, occurred_at, attachments)"
                                    + " values (?, 99, 'OVERDUE', now(), '{}')",
                            danger))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
        }
        try (var app = TestDatabase.asApp(in(ELSEWHERE))) {
            assertThatThrownBy(() -> TestDatabase.execute(
                            app,
                            "insert into enterprise_snapshot (enterprise_id, revision, name, region, sector, state)"
                                    + " values (uuidv7(), 1, 'x', 320281102005, 'EMERGENCY', 'ACTIVE')"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void wallAloneRefusesToMoveARowOutOfScope() throws SQLException {
        try (var app = TestDatabase.asApp(in(HERE))) {
            assertThatThrownBy(() ->
                            TestDatabase.execute(app, "update danger set region = 320282103001 where id = ?", danger))
                    .hasMessageContaining("row-level security");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from danger",
                "delete from danger_step",
                "delete from enterprise_snapshot",
                "update danger_step set note = 'rewritten'",
                "truncate danger_step",
                "alter table danger disable row level security",
                "drop policy wall on danger"
            })
    void serviceHasNoRightToForgetOrToTearDown(String statement) throws SQLException {
        try (var app = TestDatabase.asApp(in("000000000000"))) {
            assertThatThrownBy(() -> TestDatabase.execute(app, statement))
                    .isInstanceOf(SQLException.class)
                    .extracting("SQLState")
                    .isEqualTo("42501");
        }
    }

    @Test
    void applicationAloneHidesWhatIsNotInScope() throws SQLException {
        withoutRowSecurity(() -> {
            assertThat(Planted.found(in(HERE), danger)).isTrue();
            assertThat(Planted.listed(in(HERE), enterprise)).containsExactly(danger);
            var neighbour = RegistryEvents.registered(HERE, Sector.EMERGENCY);
            for (var scope : List.of(
                    Scope.nothing(),
                    in(ELSEWHERE),
                    in("320281102006"),
                    in("320281103000"),
                    in("320100000000"),
                    sectors(Sector.TRANSPORT),
                    sectors(),
                    enterprises(neighbour),
                    enterprises())) {
                assertThat(Planted.found(scope, danger)).as("%s", scope).isFalse();
                assertThat(Planted.listed(scope, enterprise)).as("%s", scope).isEmpty();
            }
        });
    }

    private List<Integer> seen(Scope scope) throws SQLException {
        try (var app = TestDatabase.asApp(scope)) {
            return List.of(
                    TestDatabase.column(app, "select 1 from danger where id = ?", danger)
                            .size(),
                    TestDatabase.column(app, "select 1 from danger_step where danger_id = ?", danger)
                            .size(),
                    TestDatabase.column(app, "select 1 from enterprise_snapshot where enterprise_id = ?", enterprise)
                            .size());
        }
    }

    private static void withoutRowSecurity(Runnable attempt) throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            for (var table : OWN) {
                TestDatabase.execute(owner, "alter table " + table + " disable row level security");
            }
            try {
                attempt.run();
            } finally {
                for (var table : OWN) {
                    TestDatabase.execute(owner, "alter table " + table + " enable row level security");
                }
            }
        }
    }

    private static Scope in(String region) {
        return new Scope(RegionCode.of(region), null, null, "intruder", null);
    }

    private static Scope sectors(Sector... sectors) {
        return new Scope(RegionCode.of("320281000000"), Set.of(sectors), null, "intruder", null);
    }

    private static Scope enterprises(UUID... enterprises) {
        return new Scope(RegionCode.NATION, null, Set.of(enterprises), "intruder", null);
    }
}
