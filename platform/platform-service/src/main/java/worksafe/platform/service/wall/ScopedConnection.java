package worksafe.platform.service.wall;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import worksafe.platform.http.Scope;

/**
 * A connection that begins a transaction with PostgreSQL only when something is to be written or locked. Until then, each
 * read is a transaction of its own, sent whole in one message: beginning, scope, statement, end. At the isolation of the
 * pools (read committed) two statements of one transaction see what was committed meanwhile all the same, so nobody can tell
 * the difference. The first statement that does more begins the transaction and tells the scope in one message with itself.
 * Where the driver asks for more than one round, the scope holds all the same: it belongs to the transaction, and the
 * transaction ends with its own {@code commit}.
 */
final class ScopedConnection implements InvocationHandler {

    private static final Logger LOG = Logger.getLogger(ScopedConnection.class);
    private static final Object[] NONE = {};

    private final Connection postgres;
    private ScopeRecord scope = ScopeRecord.NOTHING;

    /** What whoever took the connection asked for; the connection behind has it only in a transaction that has begun. */
    private boolean autoCommit = true;

    /** PostgreSQL is in a transaction that knows the scope, or in one that has failed. */
    private volatile boolean begun;

    private @Nullable Connection face;

    /**
     * Held while a statement is executed and while a transaction ends: whoever ends it for another, as the transaction manager
     * does when its time is over, waits for the statement that runs.
     */
    private final ReentrantLock turn = new ReentrantLock();

    private ScopedConnection(Connection postgres) {
        this.postgres = postgres;
    }

    static Connection over(Connection postgres) {
        var connection = new ScopedConnection(postgres);
        var face = (Connection) Proxy.newProxyInstance(
                ScopedConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, connection);
        connection.face = face;
        return face;
    }

    /** Acts under a scope from the next transaction on. */
    void actUnder(Scope acting) {
        forget();
        scope = ScopeRecord.of(acting);
    }

    /**
     * Acts under no scope from now on; what was neither committed nor rolled back is given up. Never fails: the pool would lose
     * its place. A connection that cannot even be rolled back is closed.
     */
    void forget() {
        turn.lock();
        try {
            scope = ScopeRecord.NOTHING;
            if (begun) {
                try {
                    end(Connection::rollback);
                } catch (SQLException broken) {
                    begun = false;
                    close();
                }
            }
        } finally {
            turn.unlock();
        }
    }

    ReentrantLock turn() {
        return turn;
    }

    private void close() {
        try {
            postgres.close();
        } catch (SQLException alreadyGone) {
            LOG.debug("a broken connection could not be closed", alreadyGone);
        }
    }

    ScopeRecord scope() {
        return scope;
    }

    Connection postgres() {
        return postgres;
    }

    @Nullable
    Connection face() {
        return face;
    }

    /** Whether a statement can be sent as it is: PostgreSQL knows the scope, or is to know none. */
    boolean isPlain() {
        return autoCommit || begun;
    }

    /** Begins the transaction and tells the scope, if that has not been done and one was asked for. */
    void begin() throws SQLException {
        if (isPlain()) {
            return;
        }
        beginWithNext();
        try (var settings = postgres.prepareStatement(ScopeRecord.SETTINGS)) {
            scope.fill(settings);
            settings.execute();
        } catch (SQLException | RuntimeException e) {
            settle();
            throw e;
        }
    }

    /** Has the transaction begin with the next statement, which must tell the scope. */
    void beginWithNext() throws SQLException {
        postgres.setAutoCommit(false);
        begun = true;
    }

    /**
     * After a failure: a transaction that PostgreSQL is still in has begun and must be rolled back; one that it never heard of
     * has not.
     */
    void settle() throws SQLException {
        if (postgres.isClosed()) {
            return;
        }
        begun = postgres.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE;
        postgres.setAutoCommit(!begun);
    }

    /** Ends the transaction, if it has begun. */
    void end(Ending ending) throws SQLException {
        turn.lock();
        try {
            if (begun) {
                ending.of(postgres);
                begun = false;
                postgres.setAutoCommit(true);
            } else if (autoCommit) {
                // Which the driver refuses in its own words.
                ending.of(postgres);
            }
        } finally {
            turn.unlock();
        }
    }

    /** How a transaction ends. */
    interface Ending {
        void of(Connection connection) throws SQLException;
    }

    private void setAutoCommit(boolean wanted) throws SQLException {
        if (wanted != autoCommit) {
            if (wanted) {
                end(Connection::commit);
            }
            autoCommit = wanted;
        }
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] given) throws Throwable {
        var arguments = given == null ? NONE : given;
        switch (method.getName()) {
            case "setAutoCommit" -> {
                setAutoCommit((Boolean) arguments[0]);
                return null;
            }
            case "getAutoCommit" -> {
                return autoCommit;
            }
            case "commit" -> {
                end(Connection::commit);
                return null;
            }
            case "rollback" -> {
                if (arguments.length == 0) {
                    end(Connection::rollback);
                    return null;
                }
            }
            case "prepareStatement" -> {
                if (!isPlain() && isForward(arguments)) {
                    return ScopedStatement.of(this, method, arguments);
                }
                begin();
            }
            case "createStatement", "prepareCall", "setSavepoint" -> begin();
            case "unwrap" -> {
                if (arguments[0] == ScopedConnection.class) {
                    return this;
                }
                // What goes past this connection must find the scope told.
                begin();
            }
            case "isWrapperFor" -> {
                if (arguments[0] == ScopedConnection.class) {
                    return true;
                }
            }
            case "equals" -> {
                return proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            default -> {
                // Everything else is the driver's.
            }
        }
        return Reflected.call(postgres, method, arguments);
    }

    /** A statement that is read forwards and takes no keys back, as nearly all. */
    private static boolean isForward(Object[] arguments) {
        return arguments.length == 1
                || (arguments.length > 2
                        && Integer.valueOf(ResultSet.TYPE_FORWARD_ONLY).equals(arguments[1])
                        && Integer.valueOf(ResultSet.CONCUR_READ_ONLY).equals(arguments[2]));
    }

    /** One of the same kind as was asked for, with another text. */
    PreparedStatement prepare(Method method, Object[] arguments, String text) throws SQLException {
        var others = arguments.clone();
        others[0] = text;
        return (PreparedStatement) Objects.requireNonNull(Reflected.call(postgres, method, others));
    }
}
