package worksafe.platform.service.wall;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import worksafe.platform.service.Scopes;

/**
 * Tells a connection the scope of whoever takes it out of the pool, and has it forget the scope when it comes back. The
 * connection tells PostgreSQL, in each transaction and for that transaction only: a session-level setting would outlive a
 * rollback on the pooled connection and show the next caller a stranger's rows (ADR-0005). Outside a transaction nothing is
 * told, so such a connection sees nothing.
 */
abstract class ScopeSetting implements AgroalPoolInterceptor {

    private final Scopes scopes;

    ScopeSetting(Scopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        scoped(connection).actUnder(scopes.current());
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        scoped(connection).forget();
    }

    private static ScopedConnection scoped(Connection connection) {
        try {
            return connection.unwrap(ScopedConnection.class);
        } catch (SQLException e) {
            throw new ScopeNotSet(e);
        }
    }

    /** The connection could not be told its scope, so it is not handed out. */
    static final class ScopeNotSet extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ScopeNotSet(Throwable cause) {
            super("the scope could not be set on a connection", cause);
        }
    }

    /** For the serving role. */
    @Singleton
    static class Serving extends ScopeSetting {

        Serving(Scopes scopes) {
            super(scopes);
        }
    }

    /** For the role of long work. */
    @Singleton
    @DataSource("jobs")
    static class Jobs extends ScopeSetting {

        Jobs(Scopes scopes) {
            super(scopes);
        }
    }
}
