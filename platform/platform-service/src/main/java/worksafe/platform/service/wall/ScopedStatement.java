package worksafe.platform.service.wall;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was prepared before its transaction began. What it is given it keeps until it is executed; only then is it
 * known whether it is sent as a transaction of its own, as the first of one, or as it is.
 */
final class ScopedStatement implements InvocationHandler {

    /** PostgreSQL was asked to write in a transaction that only reads. */
    private static final String READ_ONLY = "25006";

    private final ScopedConnection connection;
    private final Method preparing;
    private final Object[] asked;

    /** The last call of each setter: of parameters by their place, of others by their name. */
    private final Map<Object, Call> kept = new LinkedHashMap<>();

    private @Nullable PreparedStatement sent;
    private @Nullable Form form;
    private volatile boolean closed;

    private ScopedStatement(ScopedConnection connection, Method preparing, Object[] asked) {
        this.connection = connection;
        this.preparing = preparing;
        this.asked = asked;
    }

    static PreparedStatement of(ScopedConnection connection, Method preparing, Object[] asked) {
        return (PreparedStatement) Proxy.newProxyInstance(
                ScopedStatement.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                new ScopedStatement(connection, preparing, asked));
    }

    private enum Form {
        /** As it was written. */
        PLAIN,
        /** As a transaction of its own. */
        TRANSACTION,
        /** As the first of its transaction. */
        FIRST
    }

    private static final class Call {

        private final Method method;
        private final Object[] arguments;

        Call(Method method, Object[] arguments) {
            this.method = method;
            this.arguments = arguments;
        }

        void on(PreparedStatement statement, int shift) throws SQLException {
            if (shift == 0 || arguments.length == 1) {
                var unused = Reflected.call(statement, method, arguments);
            } else {
                var shifted = arguments.clone();
                shifted[0] = (Integer) arguments[0] + shift;
                var unused = Reflected.call(statement, method, shifted);
            }
        }
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] given) throws Throwable {
        var arguments = given == null ? new Object[0] : given;
        var name = method.getName();
        if (form != Form.PLAIN && name.startsWith("set") && !closed) {
            kept.put(arguments.length == 1 ? name : arguments[0], new Call(method, arguments));
            return null;
        }
        return switch (name) {
            case "execute" -> arguments.length == 0 ? execute(true) : plain(method, arguments);
            case "executeQuery" -> arguments.length == 0 ? rows(method) : plain(method, arguments);
            case "executeUpdate" -> arguments.length == 0 ? count(method) : plain(method, arguments);
            case "executeLargeUpdate" -> arguments.length == 0 ? (long) count(method) : plain(method, arguments);
            case "clearParameters" -> {
                kept.keySet().removeIf(Integer.class::isInstance);
                yield form == Form.PLAIN ? call(method, arguments) : null;
            }
            case "close" -> {
                closed = true;
                if (sent != null) {
                    sent.close();
                }
                yield null;
            }
            case "isClosed" -> closed;
            case "getConnection" -> connection.face();
            case "getMoreResults" -> {
                // The end of the transaction is a result, which nobody has asked for.
                yield form == Form.TRANSACTION ? (Object) isMore() : call(method, arguments);
            }
            case "getResultSet", "getUpdateCount", "getLargeUpdateCount", "getWarnings", "clearWarnings", "cancel" ->
                sent == null ? unsent(name) : call(method, arguments);
            case "getMaxRows", "getFetchSize", "getQueryTimeout" ->
                sent == null ? keptNumber("s" + name.substring(1)) : call(method, arguments);
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "scoped " + asked[0];
            default -> plain(method, arguments);
        };
    }

    private static @Nullable Object unsent(String name) {
        return switch (name) {
            case "getUpdateCount" -> -1;
            case "getLargeUpdateCount" -> -1L;
            default -> null;
        };
    }

    private int keptNumber(String setter) {
        var call = kept.get(setter);
        return call == null ? 0 : (Integer) call.arguments[0];
    }

    private boolean isMore() throws SQLException {
        var statement = statement();
        while (statement.getMoreResults() || statement.getUpdateCount() != -1) {
            // The rest is the transaction's.
        }
        return false;
    }

    private Object rows(Method method) throws SQLException {
        if (execute(true)) {
            var rows = statement().getResultSet();
            if (rows != null) {
                return rows;
            }
        }
        throw new SQLException("No results were returned by " + method.getName() + ": " + asked[0], "02000");
    }

    private int count(Method method) throws SQLException {
        if (execute(false)) {
            throw new SQLException("Results were returned by " + method.getName() + ": " + asked[0], "0100E");
        }
        return statement().getUpdateCount();
    }

    /** Executes it in the form that its transaction asks for, unless that has ended meanwhile; tells whether there are rows. */
    private boolean execute(boolean rowsExpected) throws SQLException {
        connection.turn().lock();
        try {
            if (closed) {
                throw new SQLException("This statement has been closed.", "55000");
            }
            return executeInTurn(rowsExpected);
        } finally {
            connection.turn().unlock();
        }
    }

    private boolean executeInTurn(boolean rowsExpected) throws SQLException {
        var text = StatementText.of((String) asked[0]);
        if (form == Form.PLAIN || !text.isSingle() || keptNumber("setFetchSize") > 0) {
            // Rows that are fetched in pieces need a transaction that lasts.
            connection.begin();
        }
        if (connection.isPlain()) {
            return send(Form.PLAIN, text.alone(), 0);
        }
        if (text.reads() && rowsExpected) {
            try {
                return send(Form.TRANSACTION, text.asTransaction(), StatementText.RESULTS_BEFORE_IN_TRANSACTION);
            } catch (SQLException e) {
                connection.settle();
                if (!READ_ONLY.equals(e.getSQLState())) {
                    throw e;
                }
                connection.end(java.sql.Connection::rollback);
                text = StatementText.writing(text.alone());
            } catch (RuntimeException e) {
                connection.settle();
                throw e;
            }
        }
        connection.beginWithNext();
        try {
            return send(Form.FIRST, text.asFirst(), StatementText.RESULTS_BEFORE_AS_FIRST);
        } catch (SQLException | RuntimeException e) {
            connection.settle();
            throw e;
        }
    }

    private boolean send(Form wanted, String text, int before) throws SQLException {
        become(wanted, text);
        var statement = statement();
        var rows = statement.execute();
        for (int i = 0; i < before; i++) {
            rows = statement.getMoreResults(Statement.CLOSE_CURRENT_RESULT);
        }
        return rows;
    }

    private void become(Form wanted, String text) throws SQLException {
        if (sent == null || form != wanted) {
            if (sent != null) {
                sent.close();
            }
            sent = connection.prepare(preparing, asked, text);
            form = wanted;
        }
        var statement = statement();
        if (wanted == Form.PLAIN) {
            for (var call : kept.values()) {
                call.on(statement, 0);
            }
            // From now on it is given everything at once.
            kept.clear();
        } else {
            connection.scope().fill(statement);
            for (var call : kept.values()) {
                call.on(statement, ScopeRecord.PARAMETERS);
            }
        }
    }

    /** Whatever is not foreseen above is asked of the statement as it was written, in a transaction that has begun. */
    private @Nullable Object plain(Method method, Object[] arguments) throws SQLException {
        if (form != Form.PLAIN && !closed) {
            connection.begin();
            become(Form.PLAIN, (String) asked[0]);
        }
        return call(method, arguments);
    }

    private @Nullable Object call(Method method, Object[] arguments) throws SQLException {
        return Reflected.call(statement(), method, arguments);
    }

    private PreparedStatement statement() throws SQLException {
        if (sent == null || closed) {
            throw new SQLException("This statement has been closed or was not executed.", "55000");
        }
        return sent;
    }
}
