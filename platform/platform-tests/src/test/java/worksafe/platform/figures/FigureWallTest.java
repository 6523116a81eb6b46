package worksafe.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.Intruder.in;
import static worksafe.platform.testing.Intruder.ofEnterprises;
import static worksafe.platform.testing.Intruder.ofSectors;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.Wall;

/** Tries to learn counts that are not the caller's: past the application, and with row security switched off. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class FigureWallTest {

    private static final String COUNTY = "320281000000";
    private static final List<String> COUNTS = List.of("figure_delta", "figure_count");
    private static final UUID ENTERPRISE = UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10");

    @BeforeEach
    void plant() {
        Deeds.none();
        Deeds.fold();
        TestDatabase.execute("delete from figure_count");
        Deeds.add(320281102005L, "EMERGENCY", ENTERPRISE, "GENERAL", LocalDate.of(2026, 3, 1), null);
        Deeds.fold();
        Deeds.add(320281102005L, "EMERGENCY", ENTERPRISE, "GENERAL", LocalDate.of(2026, 3, 1), null);
    }

    @Test
    void wallAloneShowsCountsOfTheOwnPlaceAndBelowOnly() throws SQLException {
        assertThat(seen(in("320281102005"))).containsExactly(2, 1);
        assertThat(seen(in("320281102000"))).containsExactly(3, 2);
        assertThat(seen(in(COUNTY))).containsExactly(4, 3);
        assertThat(seen(in("000000000000"))).containsExactly(7, 6);
        assertThat(seen(ofSectors(COUNTY, Sector.EMERGENCY, Sector.WATER))).containsExactly(4, 3);
        for (var stranger : List.of(
                Scope.nothing(),
                in("320281102006"),
                in("320281103000"),
                in("320282000000"),
                in("120000000000"),
                ofSectors(COUNTY, Sector.TRANSPORT),
                ofSectors(COUNTY),
                ofEnterprises(ENTERPRISE),
                ofEnterprises())) {
            assertThat(seen(stranger)).as("%s", stranger).containsExactly(0, 0);
        }
        Wall.assertShowNothingWithoutAScope(COUNTS);
    }

    /** How many cells of the figure by due day are shown: of both tables, and of the counts alone. */
    private static List<Integer> seen(Scope scope) throws SQLException {
        try (var app = TestDatabase.asApp(scope)) {
            int late = TestDatabase.column(app, "select 1 from figure_delta where aggregate = 'deed-on-time'")
                    .size();
            int folded = TestDatabase.column(app, "select 1 from figure_count where aggregate = 'deed-on-time'")
                    .size();
            return List.of(late + folded, folded);
        }
    }

    @Test
    void rowsAsTheyCountStandBehindTheirOwnWall() throws SQLException {
        try (var app = TestDatabase.asApp(ofEnterprises(ENTERPRISE))) {
            assertThat(TestDatabase.column(app, "select 1 from figure_row_deed_on_time"))
                    .hasSize(2);
        }
        for (var stranger : List.of(Scope.nothing(), in("320282000000"), ofEnterprises(UUID.randomUUID()))) {
            try (var app = TestDatabase.asApp(stranger)) {
                assertThat(TestDatabase.column(app, "select 1 from figure_row_deed_on_time"))
                        .as("%s", stranger)
                        .isEmpty();
            }
        }
    }

    @Test
    void applicationAloneTellsNothingOfOthers() throws SQLException {
        Wall.takenDown(List.of("figure_delta", "figure_count", "deed"), () -> {
            for (var token : List.of(
                    Tokens.of("supervisor", "320281103000"),
                    Tokens.of("supervisor", "320282000000"),
                    Tokens.ofSector("supervisor", COUNTY, "TRANSPORT"),
                    Tokens.ofEnterprise(UUID.randomUUID()))) {
                for (var by : List.of("", "&by=place", "&by=sector", "&by=grade")) {
                    var told = Deeds.ok(Deeds.get(token, "/figures/deed-on-time?period=2026" + by));
                    assertThat(told.getLong("total.owed")).as(by).isZero();
                    assertThat(told.getList("lines")).as(by).isEmpty();
                }
            }
            assertThat(Deeds.ok(Deeds.get(Tokens.of("supervisor", COUNTY), "/figures/deed-on-time?period=2026"))
                            .getLong("total.owed"))
                    .isEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into figure_delta (aggregate, region, sector, month, component, g1, g2, n) values ('deed-on-time',"
                        + " 320281102005, 'EMERGENCY', '2026-03-01', 'MET', '', '', 100)",
                "update figure_count set n = n + 1",
                "delete from figure_count",
                "delete from figure_delta",
                "truncate figure_delta",
                "delete from figure_row_deed_on_time",
                "insert into figure_aggregate values ('x', 'x', '{}', '{}')",
                "update figure_definition set document = '{}'",
                "select * from figure_difference('deed-on-time')",
                "alter table figure_count disable row level security"
            })
    void nobodyWhoServesWritesCounts(String attempt) throws SQLException {
        Wall.assertNoRight(in("000000000000"), attempt);
    }
}
