package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a hole in a wall is found, on a database with one walled table and no service before it. */
class WallTest {

    private static final String HERE = "320281000000";
    private static final List<String> WALLED = List.of("secret");
    private static final Map<String, String> REASONS = Map.of("notice", "hangs in the street");
    private static final List<String> UNWALLED_OF_THE_PLATFORM = List.of(
            "flyway_schema_history",
            "platform_history",
            "paper_series",
            "outbox",
            "inbox",
            "relay_state",
            "event_stream",
            "audit_tile",
            "audit_checkpoint",
            "audit_cosignature",
            "audit_waiting",
            "audit_digest",
            "policy",
            "policy_definition",
            "policy_revision",
            "policy_transition",
            "policy_transition_portion",
            "sealed_column",
            "key_rotation",
            "key_rotation_look",
            "blind_index_key",
            "personal_retention",
            "personal_erasure",
            "personal_erasure_part",
            "calendar_day",
            "calendar_notice",
            "calendar_revision",
            "united_row",
            "register_due",
            "register_kind",
            "public_register_entry",
            "figure_aggregate",
            "figure_definition",
            "figure_report_key");

    private static final PostgresResource POSTGRES = new PostgresResource();
    private static final Map<String, String> BEFORE = new HashMap<>();

    @BeforeAll
    static void plant() {
        POSTGRES.start().forEach((name, value) -> BEFORE.put(name, System.setProperty(name, value)));
        for (var table : UNWALLED_OF_THE_PLATFORM) {
            TestDatabase.execute("create table " + table + " (id int)");
        }
        TestDatabase.execute("create table notice (id int)");
        TestDatabase.execute("create table secret (region bigint)");
        TestDatabase.execute("insert into secret values (320281000000), (120119000000)");
        TestDatabase.execute("grant select, update on secret to probe_rw");
        TestDatabase.execute("alter table secret enable row level security");
        TestDatabase.execute("""
                create policy wall on secret using (region between nullif(current_setting('app.low', true), '')::bigint
                                                               and nullif(current_setting('app.high', true), '')::bigint)""");
    }

    @AfterAll
    static void clear() {
        POSTGRES.stop();
        BEFORE.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    @Test
    void tableWithoutAWallNeedsAReason() {
        assertThatCode(() -> Wall.assertUnwalledAreOnly(REASONS)).doesNotThrowAnyException();

        assertThatThrownBy(() -> Wall.assertUnwalledAreOnly(Map.of())).hasMessageContaining("notice");
    }

    @Test
    void reasonWithoutATableIsNotKept() {
        assertThatThrownBy(() -> Wall.assertUnwalledAreOnly(Map.of("notice", "street", "poster", "street")))
                .hasMessageContaining("poster");
    }

    @Test
    void tableThatShowsItselfToWhoStatesNoScopeIsFound() throws SQLException {
        Wall.assertShowNothingWithoutAScope(WALLED);

        Wall.takenDown(
                WALLED,
                () -> assertThatThrownBy(() -> Wall.assertShowNothingWithoutAScope(WALLED))
                        .hasMessageContaining("secret"));
    }

    @Test
    void tableThatShowsWhatLiesElsewhereIsFound() throws SQLException {
        Wall.assertShowNothingOfElsewhere(Intruder.in(HERE), Set.of());

        TestDatabase.execute("create policy hole on secret using (true)");
        try {
            assertThatThrownBy(() -> Wall.assertShowNothingOfElsewhere(Intruder.in(HERE), Set.of()))
                    .hasMessageContaining("secret")
                    .hasMessageContaining("120119000000");
        } finally {
            TestDatabase.execute("drop policy hole on secret");
        }
    }

    @Test
    void wallBeforeNothingProvesNothing() throws SQLException {
        TestDatabase.execute("delete from secret where region = 120119000000");
        try {
            assertThatThrownBy(() -> Wall.assertShowNothingOfElsewhere(Intruder.in(HERE), Set.of()))
                    .hasMessageContaining("none in [secret]");
        } finally {
            TestDatabase.execute("insert into secret values (120119000000)");
        }
    }

    @Test
    void wallStandsAgainAfterAnAttemptThatFailed() throws SQLException {
        assertThatThrownBy(() -> Wall.takenDown(WALLED, () -> {
                    throw new IllegalStateException("attempt");
                }))
                .hasMessage("attempt");

        assertThat(TestDatabase.walledTables()).containsExactly("secret");
        Wall.assertShowNothingWithoutAScope(WALLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from secret", "truncate secret", "update secret set region = 120119000000"})
    void whatTheRoleMayNotDoIsToldFromWhatItMay(String statement) throws SQLException {
        Wall.assertNoRight(Intruder.in(HERE), statement);

        assertThatThrownBy(() -> Wall.assertNoRight(Intruder.in(HERE), "update secret set region = region"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void intruderSeesWhatLiesInReach() throws SQLException {
        try (var app = TestDatabase.asApp(Intruder.in(HERE))) {
            assertThat(TestDatabase.column(app, "select region from secret")).containsExactly(HERE);
        }
        assertThat(TestDatabase.column("select region from secret")).hasSize(2);
    }
}
