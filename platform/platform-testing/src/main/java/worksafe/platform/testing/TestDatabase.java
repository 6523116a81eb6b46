package worksafe.platform.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.PooledConnection;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGConnectionPoolDataSource;
import worksafe.platform.http.Scope;

/** The service's database, past the service: as its owner, or as its serving role under any scope, to try to break in. */
public final class TestDatabase {

    /**
     * Sessions by database and role whose connection was closed. To begin one takes the server longer than most of what
     * tests do in it.
     */
    private static final Map<String, Deque<PooledConnection>> GIVEN_BACK = new ConcurrentHashMap<>();

    private TestDatabase() {}

    /** As the owner, who is outside every wall. */
    public static Connection asOwner() {
        return connect("WORKSAFE_DB_OWNER");
    }

    /** As the serving role without any scope; autocommit is off. */
    public static Connection asApp() {
        var connection = connect("WORKSAFE_DB_APP");
        try {
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return connection;
    }

    /** As the serving role, in a transaction that acts under the scope, as the service itself would. */
    public static Connection asApp(Scope scope) {
        var connection = asApp();
        try (var set = connection.prepareStatement("select set_config('app.low', ?, true), set_config('app.high', ?,"
                + " true), set_config('app.sectors', ?, true), set_config('app.enterprises', ?, true),"
                + " set_config('app.subject', ?, true), set_config('app.system', ?, true),"
                + " set_config('app.standing', ?, true)")) {
            set.setString(1, Long.toString(scope.low()));
            set.setString(2, Long.toString(scope.high()));
            set.setString(
                    3,
                    scope.sectors() == null
                            ? ""
                            : joined(scope.sectors().stream().map(Enum::name), "-"));
            set.setString(
                    4,
                    scope.enterprises() == null
                            ? ""
                            : joined(scope.enterprises().stream().map(UUID::toString), new UUID(0, 0).toString()));
            set.setString(5, scope.subject());
            set.setString(6, scope.system() == null ? "" : scope.system().name());
            set.setString(7, scope.standing().name());
            set.execute();
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of a query, as text, as the owner sees it. */
    public static List<String> column(String sql, Object... parameters) {
        try (var owner = asOwner()) {
            return column(owner, sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of a query, as text. */
    public static List<String> column(Connection connection, String sql, Object... parameters) {
        try (var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            var values = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement as the owner; tells how many rows it touched. */
    @com.google.errorprone.annotations.CanIgnoreReturnValue
    public static int execute(String sql, Object... parameters) {
        try (var owner = asOwner()) {
            return execute(owner, sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement; tells how many rows it touched. */
    @com.google.errorprone.annotations.CanIgnoreReturnValue
    public static int execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }

    /**
     * The tables without row security, which every service keeps on a written list with reasons. Partitions count with
     * their parent.
     */
    public static TreeSet<String> unwalledTables() {
        return new TreeSet<>(column("select relname from pg_class where relnamespace = 'public'::regnamespace"
                + " and relkind in ('r', 'p') and not relrowsecurity and not relispartition"));
    }

    /** The tables with row security. */
    public static TreeSet<String> walledTables() {
        return new TreeSet<>(column("select relname from pg_class where relnamespace = 'public'::regnamespace"
                + " and relkind in ('r', 'p') and relrowsecurity and not relispartition"));
    }

    /** The plan of a query under a scope, as text lines, with the buffers it touched. */
    public static String explain(Connection connection, String sql, Object... parameters) {
        return String.join("\n", column(connection, "explain (analyze, buffers, timing off) " + sql, parameters));
    }

    private static String joined(Stream<String> values, String whenEmpty) {
        var text = values.collect(Collectors.joining(","));
        return text.isEmpty() ? whenEmpty : text;
    }

    /** One that was given back, as if it were new, or a new one. */
    private static Connection connect(String role) {
        var config = ConfigProvider.getConfig();
        var url = config.getValue("WORKSAFE_DB_URL", String.class);
        var givenBack = GIVEN_BACK.computeIfAbsent(url + " " + role, _ -> new ConcurrentLinkedDeque<>());
        for (var session = givenBack.poll(); session != null; session = givenBack.poll()) {
            try {
                return forgetful(session.getConnection());
            } catch (SQLException ended) {
                // The server or a test has ended it; the next one may do.
                close(session);
            }
        }
        var source = new PGConnectionPoolDataSource();
        source.setUrl(url);
        source.setUser(config.getValue(role, String.class));
        source.setPassword(config.getValue(role + "_PASSWORD", String.class));
        // Every statement is planned for its own parameters, as in a session that has just begun.
        source.setPrepareThreshold(0);
        try {
            var session = source.getPooledConnection();
            session.addConnectionEventListener(new GivingBack(givenBack));
            return session.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection forgetful(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("discard all");
        }
        return connection;
    }

    private static void close(PooledConnection session) {
        try {
            session.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps a session whose connection was closed; what was not committed has been rolled back by then. */
    private record GivingBack(Deque<PooledConnection> givenBack) implements ConnectionEventListener {

        @Override
        public void connectionClosed(ConnectionEvent event) {
            givenBack.push((PooledConnection) event.getSource());
        }

        @Override
        public void connectionErrorOccurred(ConnectionEvent event) {
            // Whoever borrows it next finds out whether it still lives.
        }
    }
}
