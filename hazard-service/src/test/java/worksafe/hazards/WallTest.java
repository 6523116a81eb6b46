package worksafe.hazards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.testing.Intruder.in;
import static worksafe.platform.testing.Intruder.ofEnterprises;
import static worksafe.platform.testing.Intruder.ofSectors;

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
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Wall;

/**
 * Tries to break in through each wall alone: past the application, as its own database role without its predicates; and
 * past the database, with row security switched off and only the application's predicates left.
 */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class WallTest {

    private static final String COUNTY = "320281000000";
    private static final String HERE = "320281102005";
    private static final String ELSEWHERE = "320282103001";

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
        Wall.assertUnwalledAreOnly(Map.of(
                "public_paper",
                "who holds a paper verifies it by 128 random bits; it names neither enterprise nor person",
                "public_notice",
                "published by decision of two people (政府信息公开条例); nothing unpublished is in it"));
        assertThat(TestDatabase.walledTables()).containsAll(OWN);
    }

    /** Every table, also those of which no feature tells: with no predicate of the application to help. */
    @Test
    void noTableShowsByItselfWhatLiesElsewhere() throws SQLException {
        for (var place : List.of("820000000000", "120225000000", "320281101000")) {
            Wall.assertShowNothingOfElsewhere(in(place), Set.of());
        }
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
                ofSectors(COUNTY, Sector.EMERGENCY, Sector.WATER),
                ofEnterprises(enterprise))) {
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
                ofSectors(COUNTY, Sector.TRANSPORT),
                ofSectors(COUNTY),
                ofEnterprises(neighbour),
                ofEnterprises())) {
            assertThat(seen(scope)).as("%s", scope).containsExactly(0, 0, 0);
        }
    }

    @Test
    void databaseShowsNothingToWhoStatesNoScope() throws SQLException {
        Wall.assertShowNothingWithoutAScope(OWN);
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
        Wall.assertNoRight(in("000000000000"), statement);
    }

    @Test
    void applicationAloneHidesWhatIsNotInScope() throws SQLException {
        Wall.takenDown(OWN, () -> {
            assertThat(Planted.found(in(HERE), danger)).isTrue();
            assertThat(Planted.listed(in(HERE), enterprise)).containsExactly(danger);
            var neighbour = RegistryEvents.registered(HERE, Sector.EMERGENCY);
            for (var scope : List.of(
                    Scope.nothing(),
                    in(ELSEWHERE),
                    in("320281102006"),
                    in("320281103000"),
                    in("320100000000"),
                    ofSectors(COUNTY, Sector.TRANSPORT),
                    ofSectors(COUNTY),
                    ofEnterprises(neighbour),
                    ofEnterprises())) {
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
}
