package worksafe.platform.service.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.cost.RoundTrips;

/** The pool has one connection, so whoever comes next gets the one that was mistreated. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class ScopedConnectionTest {

    private static final Scope JIANGYIN = scope("320281000000");
    private static final Scope JIZHOU = scope("120119000000");
    private static final String NAMES = "select name from probe order by name";
    private static final String END = "select pg_terminate_backend(pg_backend_pid())::text";
    private static final String INSERT =
            "insert into probe (id, region, sector, name) values (uuidv7(), 320281000000, 'EMERGENCY', ?)";

    @Inject
    AgroalDataSource serving;

    @Inject
    Scopes scopes;

    private static Scope scope(String place) {
        return new Scope(RegionCode.of(place), null, null, "tester", null);
    }

    @BeforeEach
    void plant() {
        TestDatabase.execute("delete from probe");
        TestDatabase.execute("insert into probe (id, region, sector, name)"
                + " values (uuidv7(), 320281000000, 'EMERGENCY', 'jiangyin'),"
                + " (uuidv7(), 120119000000, 'EMERGENCY', 'jizhou')");
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** A transaction under a scope; what fails rolls it back. */
    private <T> T under(Scope scope, Work<T> work) {
        return scopes.call(
                scope,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (var connection = serving.getConnection()) {
                        return work.on(connection);
                    }
                }));
    }

    private List<String> seenUnder(Scope scope, String sql) {
        return under(scope, connection -> column(connection, sql));
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            return column(select);
        }
    }

    private static List<String> column(PreparedStatement select) throws SQLException {
        var values = new ArrayList<String>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static Integer insert(Connection connection, String name) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, name);
            return insert.executeUpdate();
        }
    }

    /** Each sees its own on the one connection, and outside a transaction there is nothing to be seen. */
    private void assertNothingIsLeft() throws SQLException {
        try (var connection = serving.getConnection()) {
            assertThat(column(
                            connection,
                            "select coalesce(current_setting('app.low', true), '')"
                                    + " || coalesce(current_setting('app.subject', true), '')"))
                    .containsExactly("");
            assertThat(column(connection, NAMES)).isEmpty();
        }
        assertThat(seenUnder(JIZHOU, NAMES)).containsExactly("jizhou");
        assertThat(seenUnder(JIANGYIN, NAMES)).containsExactly("jiangyin");
        assertThat(seenUnder(Scope.nothing(), NAMES)).isEmpty();
    }

    private long trips(Scope scope, Work<?> work) {
        return RoundTrips.warm(6, () -> {
            var unused = under(scope, work);
        });
    }

    @Test
    void readIsOneRoundTripAndSoIsEachFurtherOne() throws SQLException {
        assertThat(trips(JIANGYIN, connection -> column(connection, NAMES))).isEqualTo(1);
        assertThat(trips(JIANGYIN, connection -> List.of(column(connection, NAMES), column(connection, NAMES))))
                .isEqualTo(2);
        assertNothingIsLeft();
    }

    @Test
    void transactionThatOnlyWasThereCostsNothing() {
        assertThat(trips(JIANGYIN, connection -> connection.getAutoCommit())).isEqualTo(0);
    }

    @Test
    void firstWriteBeginsTheTransactionInItsOwnRoundTrip() throws SQLException {
        // Beginning, scope and statement; the end.
        assertThat(trips(JIANGYIN, connection -> insert(connection, "more" + UUID.randomUUID())))
                .isEqualTo(2);
        assertNothingFromElsewhereIsLeft();
    }

    private void assertNothingFromElsewhereIsLeft() throws SQLException {
        TestDatabase.execute("delete from probe where name like 'more%'");
        assertNothingIsLeft();
    }

    @Test
    void lockHoldsUntilTheTransactionEnds() {
        List<String> leftOver = under(JIANGYIN, connection -> {
            assertThat(column(connection, "select name from probe for update")).containsExactly("jiangyin");
            return TestDatabase.column("select name from probe for update skip locked");
        });
        assertThat(leftOver).containsExactly("jizhou");
        assertThat(TestDatabase.column("select name from probe for update skip locked"))
                .hasSize(2);
    }

    @Test
    void readBetweenWritesEndsNothing() {
        assertThatThrownBy(() -> under(JIANGYIN, connection -> {
                    try (var names = connection.prepareStatement(NAMES)) {
                        assertThat(column(names)).containsExactly("jiangyin");
                        assertThat(insert(connection, "lost")).isEqualTo(1);
                        assertThat(column(names)).containsExactly("jiangyin", "lost");
                        assertThat(column(names)).containsExactly("jiangyin", "lost");
                    }
                    throw new IllegalStateException("broken off");
                }))
                .hasMessageContaining("broken off");

        assertThat(TestDatabase.column(NAMES)).containsExactly("jiangyin", "jizhou");
    }

    @Test
    void functionThatWritesGetsATransactionAllTheSame() throws SQLException {
        TestDatabase.execute("create or replace function plant_more() returns text language sql as"
                + " $$ insert into probe (id, region, sector, name)"
                + " values (uuidv7(), 320281000000, 'EMERGENCY', 'more' || uuidv7()) returning 'more' $$");
        try {
            for (int i = 0; i < 2; i++) {
                assertThat(seenUnder(JIANGYIN, "select plant_more()")).containsExactly("more");
            }
            assertThat(TestDatabase.column("select name from probe where name like 'more%'"))
                    .hasSize(2);
        } finally {
            TestDatabase.execute("drop function plant_more()");
        }
        assertNothingFromElsewhereIsLeft();
    }

    /** A parameter of a type that only the server knows makes the driver ask in two rounds. */
    @Test
    void scopeHoldsWhereTheDriverNeedsTwoRounds() {
        var before = Timestamp.from(Instant.parse("2026-11-29T00:00:00Z"));
        for (int i = 0; i < 12; i++) {
            List<String> seen = under(JIANGYIN, connection -> {
                try (var select = connection.prepareStatement(
                        "select name from probe where ? > timestamptz '2020-01-01' and name <> ?")) {
                    select.setTimestamp(1, before);
                    select.setString(2, "x");
                    return column(select);
                }
            });
            assertThat(seen).containsExactly("jiangyin");
        }
    }

    @Test
    void rowsAreFetchedInPiecesUnderTheScope() throws SQLException {
        List<String> seen = under(JIANGYIN, connection -> {
            try (var select = connection.prepareStatement(NAMES)) {
                select.setFetchSize(1);
                return column(select);
            }
        });
        assertThat(seen).containsExactly("jiangyin");
        assertNothingIsLeft();
    }

    @Test
    void whatGoesPastTheConnectionFindsTheScopeToo() throws SQLException {
        String copied = under(JIANGYIN, connection -> {
            var rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select name from probe) to stdout");
            var text = new StringBuilder();
            for (var row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
                text.append(new String(row, StandardCharsets.UTF_8));
            }
            return text.toString();
        });
        assertThat(copied).isEqualTo("jiangyin\n");
        assertNothingIsLeft();
    }

    @Test
    void failureMidwayLeavesNothing() throws SQLException {
        assertThatThrownBy(() ->
                        under(JIANGYIN, connection -> column(connection, "select 1 / (region - region) from probe")))
                .rootCause()
                .hasMessageContaining("division by zero");
        assertNothingIsLeft();
        assertThatThrownBy(() -> under(JIANGYIN, connection -> {
                    assertThat(insert(connection, "lost")).isEqualTo(1);
                    return column(connection, "select 1 / (region - region) from probe");
                }))
                .rootCause()
                .hasMessageContaining("division by zero");
        assertNothingIsLeft();
    }

    @Test
    void nothingGoesOnInATransactionThatHasFailed() throws SQLException {
        assertThatThrownBy(() -> under(JIANGYIN, connection -> {
                    assertThatThrownBy(() -> column(connection, "select 1 / (region - region) from probe"))
                            .hasMessageContaining("division by zero");
                    return column(connection, NAMES);
                }))
                .hasStackTraceContaining("current transaction is aborted");
        assertNothingIsLeft();
    }

    @Test
    void statementThatCouldNotEvenBeSentLeavesNothing() throws SQLException {
        assertThatThrownBy(() -> under(
                        JIANGYIN,
                        connection -> column(connection, "select name from probe where name = ? or name = ?")))
                .rootCause()
                .hasMessageContaining("No value specified");
        assertThatThrownBy(() -> under(JIANGYIN, connection -> {
                    try (var insert = connection.prepareStatement(INSERT)) {
                        return insert.executeUpdate();
                    }
                }))
                .rootCause()
                .hasMessageContaining("No value specified");
        assertNothingIsLeft();
    }

    @Test
    void statementThatIsCancelledLeavesNothing() throws SQLException {
        assertThatThrownBy(() -> under(JIANGYIN, connection -> {
                    try (var slow = connection.prepareStatement("select name, pg_sleep(60)::text from probe")) {
                        slow.setQueryTimeout(1);
                        return column(slow);
                    }
                }))
                .rootCause()
                .hasMessageContaining("canceling statement");
        assertNothingIsLeft();
    }

    @Test
    void connectionThatBreaksIsNotHandedOn() throws SQLException {
        assertThatThrownBy(() -> under(JIANGYIN, connection -> column(connection, END)))
                .rootCause()
                .isInstanceOf(SQLException.class);
        assertNothingIsLeft();
        assertThatThrownBy(() -> under(JIANGYIN, connection -> {
                    assertThat(insert(connection, "lost")).isEqualTo(1);
                    return column(connection, END);
                }))
                .rootCause()
                .isInstanceOf(SQLException.class);
        assertNothingIsLeft();
    }

    @Test
    void transactionThatSomebodyLeftOpenShowsTheNextNothing() throws SQLException {
        List<String> seen = scopes.call(JIANGYIN, () -> {
            try (var connection = serving.getConnection()) {
                connection.setAutoCommit(false);
                assertThat(insert(connection, "more")).isEqualTo(1);
                return column(connection, NAMES);
            }
        });
        assertThat(seen).containsExactly("jiangyin", "more");
        assertNothingFromElsewhereIsLeft();
    }
}
