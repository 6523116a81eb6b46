package worksafe.platform.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.testing.Intruder.in;
import static worksafe.platform.testing.Intruder.ofEnterprises;
import static worksafe.platform.testing.Intruder.ofSectors;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
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

/** Tries to break in through each wall alone: past the application, and with row security switched off. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class RegisterWallTest {

    private static final String COUNTY = "320281000000";
    private static final String TOWN = "320281102000";
    private static final List<String> TABLES = List.of("register_entry", "register_holding");

    @Inject
    Probe probe;

    private UUID enterprise;
    private String entry;

    @BeforeEach
    void plant() {
        enterprise = probe.enterprise(Probe.TOWN, Sector.EMERGENCY);
        entry = new Client(Tokens.ofEnterprise(enterprise))
                .recorded(
                        "meeting",
                        enterprise,
                        "{\"heldOn\": \"2026-03-02\", \"subject\": \"围墙例会\", \"participants\": 3}")
                .getString("id");
    }

    private List<String> seen() {
        return List.of(
                "select 1 from register_entry where entry_id = '" + entry + "'",
                "select 1 from register_entry_search where entry_id = '" + entry + "'",
                "select 1 from register_holding where enterprise_id = '" + enterprise + "'");
    }

    private List<Scope> strangers() {
        return List.of(
                Scope.nothing(),
                in("320281103000"),
                in("120119000000"),
                ofSectors(COUNTY, Sector.TRANSPORT),
                ofSectors(COUNTY),
                ofEnterprises(probe.enterprise(Probe.TOWN, Sector.EMERGENCY)),
                ofEnterprises());
    }

    @Test
    void wallAloneShowsWhatIsInScopeAndHidesWhatIsNot() throws SQLException {
        for (var query : seen()) {
            for (var insider :
                    List.of(in(TOWN), in(COUNTY), ofSectors(COUNTY, Sector.EMERGENCY), ofEnterprises(enterprise))) {
                try (var app = TestDatabase.asApp(insider)) {
                    assertThat(TestDatabase.column(app, query))
                            .as("%s %s", insider, query)
                            .hasSize(1);
                }
            }
            for (var stranger : strangers()) {
                try (var app = TestDatabase.asApp(stranger)) {
                    assertThat(TestDatabase.column(app, query))
                            .as("%s %s", stranger, query)
                            .isEmpty();
                }
            }
        }
        Wall.assertShowNothingWithoutAScope(List.of("register_entry", "register_holding", "register_entry_search"));
    }

    @Test
    void applicationAloneHidesWhatIsNotInScope() throws SQLException {
        var sectors = Tokens.ofSector("supervisor", COUNTY, "TRANSPORT");
        Wall.takenDown(TABLES, () -> {
            for (var token : List.of(
                    Tokens.of("supervisor", "320281103000"),
                    Tokens.of("supervisor", "120119000000"),
                    sectors,
                    Tokens.ofEnterprise(probe.enterprise(Probe.TOWN, Sector.EMERGENCY)))) {
                var stranger = new Client(token);
                assertThat(stranger.get("/registers/meeting/entries/" + entry).statusCode())
                        .isEqualTo(404);
                assertThat(stranger.list("meeting", "?enterpriseId=" + enterprise)
                                .jsonPath()
                                .getList("items"))
                        .isEmpty();
                assertThat(stranger.list("meeting", "?subject=围墙").jsonPath().getList("items"))
                        .isEmpty();
                assertThat(stranger.verb("meeting", entry, "withdrawal", 1, "{\"reason\": \"x\"}")
                                .statusCode())
                        .isEqualTo(404);
                assertThat(stranger.record("meeting", Client.ofEnterprise(enterprise, "{}"))
                                .statusCode())
                        .isEqualTo(404);
                assertThat(stranger.get("/registers/meeting/missing").jsonPath().getList("items"))
                        .isEmpty();
            }
            assertThat(new Client(Tokens.of("supervisor", TOWN))
                            .list("meeting", "?enterpriseId=" + enterprise)
                            .jsonPath()
                            .getList("items.id", String.class))
                    .containsExactly(entry);
        });
    }

    @Test
    void wallAloneRefusesToAddToWhatIsHidden() throws SQLException {
        try (var app = TestDatabase.asApp(in("120119000000"))) {
            assertThatThrownBy(() -> TestDatabase.execute(
                            app,
                            "insert into register_holding (id, kind, series, holder_type, holder_key, region, opened_at)"
                                    + " values (uuidv7(), 'basics', '', 'TOWN', 'x', 320281102000, now())"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
        try (var app = TestDatabase.asApp(in("120119000000"))) {
            assertThat(TestDatabase.execute(
                            app, "update register_entry set latest = false where entry_id = ?::uuid", entry))
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update register_entry set data = '{}'",
                "update register_entry set recorded_by = 'x'",
                "update register_entry set state = 'ACCEPTED'",
                "delete from register_entry",
                "delete from register_holding",
                "delete from register_kind",
                "update register_kind set document = '{}'",
                "update public_register_entry set data = '{}'",
                "delete from public_register_entry",
                "insert into register_entry_search (id) select id from register_entry",
                "alter table register_entry disable row level security"
            })
    void whatWasWrittenStays(String attempt) throws SQLException {
        Wall.assertNoRight(in("000000000000"), attempt);
    }
}
