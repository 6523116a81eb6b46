package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import worksafe.platform.http.Scope;

/** The wall in the database of the service under test: row security, and what its serving role may not do at all. */
public final class Wall {

    /** SQLSTATE of a statement that the role has no right to, or that row security refuses. */
    private static final String NO_RIGHT = "42501";

    /** The platform's tables without a wall, each with the reason and who writes it; they stand in every service that announces and owes. */
    private static final Map<String, String> UNWALLED_OF_THE_PLATFORM = Map.ofEntries(
            Map.entry("flyway_schema_history", "Flyway's own"),
            Map.entry("platform_history", "Flyway's own"),
            Map.entry("paper_series", "counters; a number is no secret, and nobody is shown them"),
            Map.entry("outbox", "read by the relay alone"),
            Map.entry("inbox", "ids only"),
            Map.entry("relay_state", "the relay's own"),
            Map.entry("event_stream", "one id, the same for everybody"),
            Map.entry(
                    "policy",
                    "policies are public law; a row is written by an account that has all of its place and sector"),
            Map.entry("policy_definition", "policies are public law; written at start from what ships"),
            Map.entry("policy_revision", "a counter"),
            Map.entry("audit_tile", "hashes of leaves, for everybody"),
            Map.entry("audit_checkpoint", "what the audit log says of itself, for everybody"),
            Map.entry("audit_cosignature", "what a witness says of the audit log, for everybody"),
            Map.entry("audit_waiting", "ids of entries without a number; no role of a service reads it"),
            Map.entry("audit_digest", "digests of what is public, and what they are of"),
            Map.entry("policy_transition", "how far a change of public law is carried out, in numbers"),
            Map.entry("policy_transition_portion", "how far each portion of it is"),
            Map.entry("sealed_column", "names of columns that hold sealed values, written by migrations alone"),
            Map.entry("key_rotation", "how far a rotation of keys is, in numbers"),
            Map.entry("key_rotation_look", "how much a rotation of keys last found left, in numbers"),
            Map.entry("blind_index_key", "a hash of a fixed text, by which one key is told from another"),
            Map.entry("personal_retention", "names of columns of people, written by migrations alone"),
            Map.entry("personal_erasure", "when what was past its term was erased, and at whose word"),
            Map.entry("personal_erasure_part", "of how many rows, in numbers"),
            Map.entry("calendar_day", "the calendar is public; written by operators of the nation, elsewhere followed"),
            Map.entry(
                    "calendar_notice",
                    "the calendar is public; written by operators of the nation, elsewhere followed"),
            Map.entry("calendar_revision", "a counter"),
            Map.entry("figure_aggregate", "names of tables whose rows are counted, written by migrations alone"),
            Map.entry("figure_definition", "definitions of figures, written at start from what ships"),
            Map.entry("figure_report_key", "public halves of keys, for everybody"),
            Map.entry("register_due", "ids of enterprises to look at again; nothing about them"),
            Map.entry(
                    "public_register_entry",
                    "what everybody may read of registers, accepted by somebody else than wrote it; nothing else is in it"),
            Map.entry("united_row", "ids only, read while enterprises are merged or separated"),
            Map.entry(
                    "register_kind",
                    "kinds follow from public documents; the nation's are written at start from what ships, one of a place by"
                            + " an account that has all of that place, and shown where it concerns"));

    private Wall() {}

    /**
     * Fails unless the tables without a wall are the platform's and those on the service's own list, just these.
     *
     * @param reasons the service's own tables without a wall, each with the reason
     */
    public static void assertUnwalledAreOnly(Map<String, String> reasons) {
        var known = new TreeSet<>(UNWALLED_OF_THE_PLATFORM.keySet());
        known.addAll(reasons.keySet());
        assertThat(TestDatabase.unwalledTables())
                .as("tables without a wall")
                .containsExactlyInAnyOrderElementsOf(known);
        assertHistoriesAreTheOwners();
    }

    /** Fails when a role of the service could make a migration seem to have run, or one that ran forgotten. */
    public static void assertHistoriesAreTheOwners() {
        assertThat(TestDatabase.column("select grantee || ' ' || privilege_type || ' ' || table_name"
                        + " from information_schema.role_table_grants where table_name in ('flyway_schema_history',"
                        + " 'platform_history') and grantee <> (select tableowner from pg_tables"
                        + " where schemaname = 'public' and tablename = 'platform_history')"))
                .as("rights on Flyway's tables")
                .isEmpty();
    }

    /** Fails when a table shows a row to the serving role while it has stated no scope. */
    public static void assertShowNothingWithoutAScope(Collection<String> tables) throws SQLException {
        try (var app = TestDatabase.asApp()) {
            for (var table : tables) {
                assertThat(TestDatabase.column(app, "select 1 from " + table))
                        .as(table)
                        .isEmpty();
            }
        }
    }

    /**
     * Fails when any table with a wall and a place shows the serving role a row that lies outside the scope's, whichever rows
     * other tests have left: what the database hides by itself, table by table. Fails as well when no such row is there at all, and
     * names the tables of which there is none, since of these it proves nothing.
     *
     * @param open tables with a wall that show rows of everywhere for a reason
     */
    public static void assertShowNothingOfElsewhere(Scope scope, Set<String> open) throws SQLException {
        try (var app = TestDatabase.asApp(scope)) {
            var placed = new TreeSet<>(TestDatabase.column(
                    app,
                    "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                            + " where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')"
                            + " and c.relrowsecurity and not c.relispartition and a.attname = 'region'"
                            + " and not a.attisdropped and has_column_privilege(c.oid, a.attnum, 'select')"));
            placed.removeAll(open);
            assertThat(placed).as("tables with a wall and a place").isNotEmpty();
            var rows = 0L;
            var without = new TreeSet<String>();
            for (var table : placed) {
                var hidden = Long.parseLong(TestDatabase.column(
                                "select count(*) from " + table + " where region not between ? and ?",
                                scope.low(),
                                scope.high())
                        .getFirst());
                rows += hidden;
                if (hidden == 0) {
                    without.add(table);
                }
                assertThat(TestDatabase.column(
                                app,
                                "select region from " + table + " where region not between ? and ?",
                                scope.low(),
                                scope.high()))
                        .as("%s, as %s sees it", table, scope)
                        .isEmpty();
            }
            assertThat(rows)
                    .as("rows that are hidden from %s, of which there are none in %s", scope, without)
                    .isPositive();
            System.out.printf(
                    "wall: %d rows of %d tables hidden from %s; none to hide in %s%n",
                    rows, placed.size() - without.size(), scope, without);
        }
    }

    /** Fails unless the database refuses the statement to the serving role, whichever rows it would touch. */
    public static void assertNoRight(Scope scope, String statement) throws SQLException {
        try (var app = TestDatabase.asApp(scope)) {
            assertThatThrownBy(() -> TestDatabase.execute(app, statement))
                    .as("%s: a migration never grants it to ${rw}, or revokes it", statement)
                    .isInstanceOf(SQLException.class)
                    .extracting("SQLState")
                    .isEqualTo(NO_RIGHT);
        }
    }

    /** Makes the attempt while these tables stand open, so that only the application's own predicates are left. */
    public static void takenDown(Collection<String> tables, Runnable attempt) throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            for (var table : tables) {
                TestDatabase.execute(owner, "alter table " + table + " disable row level security");
            }
            try {
                attempt.run();
            } finally {
                for (var table : tables) {
                    TestDatabase.execute(owner, "alter table " + table + " enable row level security");
                }
            }
        }
    }
}
