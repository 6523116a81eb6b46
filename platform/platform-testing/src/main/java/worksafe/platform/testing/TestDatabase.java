package worksafe.platform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import worksafe.platform.http.Scope;

/** The service's database, past the service: as its owner, or as its serving role under any scope, to try to break in. */
public final class TestDatabase {

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
                + " set_config('app.subject', ?, true)")) {
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

    private static Connection connect(String role) {
        var config = ConfigProvider.getConfig();
        try {
            return DriverManager.getConnection(
                    config.getValue("WORKSAFE_DB_URL", String.class),
                    config.getValue(role, String.class),
                    config.getValue(role + "_PASSWORD", String.class));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
