package worksafe.platform.service;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;

/**
 * Tells PostgreSQL the scope, once per transaction and for that transaction only. A session-level setting would outlive
 * a rollback on the pooled connection and show the next caller a stranger's rows (ADR-0005); outside a transaction a
 * local setting is void, so such a connection sees nothing.
 */
abstract class ScopeSetting implements AgroalPoolInterceptor {

    private static final String SETTINGS = "select set_config('app.low', ?, true), set_config('app.high', ?, true),"
            + " set_config('app.sectors', ?, true), set_config('app.enterprises', ?, true),"
            + " set_config('app.subject', ?, true), set_config('app.system', ?, true),"
            + " set_config('app.standing', ?, true)";

    /** An enterprise that cannot exist: what an empty list of enterprises is written as. */
    private static final String NO_ENTERPRISE = new UUID(0, 0).toString();

    private final Scopes scopes;

    ScopeSetting(Scopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        var scope = scopes.current();
        try (var statement = connection.prepareStatement(SETTINGS)) {
            statement.setString(1, Long.toString(scope.low()));
            statement.setString(2, Long.toString(scope.high()));
            statement.setString(3, sectors(scope));
            statement.setString(4, enterprises(scope));
            statement.setString(5, scope.subject());
            statement.setString(6, scope.system() == null ? "" : scope.system().name());
            statement.setString(7, scope.standing().name());
            statement.execute();
        } catch (SQLException e) {
            throw new ScopeNotSet(e);
        }
    }

    private static String sectors(Scope scope) {
        var sectors = scope.sectors();
        if (sectors == null) {
            return "";
        }
        return sectors.isEmpty() ? "-" : sectors.stream().map(Sector::name).collect(Collectors.joining(","));
    }

    private static String enterprises(Scope scope) {
        var enterprises = scope.enterprises();
        if (enterprises == null) {
            return "";
        }
        return enterprises.isEmpty()
                ? NO_ENTERPRISE
                : enterprises.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    /** The connection could not be told its scope, so it is not handed out. */
    static final class ScopeNotSet extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ScopeNotSet(@Nullable Throwable cause) {
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
