package worksafe.platform.service;

import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.flyway.runtime.QuarkusPathLocationScanner;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.internal.resolver.ChecksumCalculator;
import org.jboss.logging.Logger;

/**
 * Brings the schema up to date as the owner role, before anything else starts: first the platform's tables, then the
 * service's own. {@code WORKSAFE_MIGRATE} says when: {@code at-start}, {@code only} (migrate and exit, the production
 * step) or {@code never}.
 */
@ApplicationScoped
class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class);

    /** The scheduler begins at 0, channels later; neither may meet a schema that is not there yet. */
    private static final int BEFORE_ALL = -1_000;

    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*\\.sql");

    private final Flyway platform;
    private final Flyway service;
    private final String when;

    Migrations(
            // Quarkus ties a Flyway to a datasource; the platform's rides on the jobs datasource, as the same owner.
            @FlywayDataSource("jobs") Flyway platform,
            Flyway service,
            @ConfigProperty(name = "worksafe.migrate") String when) {
        this.platform = platform;
        this.service = service;
        this.when = when;
    }

    void migrate(@Observes @Priority(BEFORE_ALL) StartupEvent start) {
        switch (when) {
            case "never" -> LOG.info("migrations: left to the operator");
            case "at-start" -> run();
            case "only" -> {
                run();
                Quarkus.asyncExit(0);
            }
            default -> throw new IllegalStateException("worksafe.migrate must be at-start, only or never, not " + when);
        }
    }

    private void run() {
        if (isUpToDate()) {
            LOG.info("migrations: up to date");
            return;
        }
        var first = platform.migrate();
        var second = service.migrate();
        LOG.infof(
                "migrations: %d of the platform, %d of the service executed",
                first.migrationsExecuted, second.migrationsExecuted);
    }

    /**
     * Whether the database tells of the very migrations of this release, none more and none changed. Then there is nothing to
     * do: Flyway would find out the same, with a dozen statements and connections of its own to each of the two.
     */
    boolean isUpToDate() {
        try (var owner = service.getConfiguration().getDataSource().getConnection()) {
            return isUpToDate(owner, platform.getConfiguration()) && isUpToDate(owner, service.getConfiguration());
        } catch (SQLException unreadable) {
            LOG.debug("migrations: the history could not be read", unreadable);
            return false;
        }
    }

    private static boolean isUpToDate(Connection owner, Configuration flyway) throws SQLException {
        var shipped = shipped(flyway);
        try (var statement = owner.createStatement();
                var history = statement.executeQuery("select to_regclass('" + flyway.getTable() + "') is not null")) {
            if (!history.next() || !history.getBoolean(1)) {
                return false;
            }
        }
        var applied = new HashMap<String, Integer>();
        try (var statement = owner.createStatement();
                var history =
                        statement.executeQuery("select version, checksum, success, type from " + flyway.getTable())) {
            while (history.next()) {
                if (!history.getBoolean(3)) {
                    return false;
                }
                if (history.getString(4).equals("SQL")) {
                    applied.put(history.getString(1), history.getInt(2));
                }
            }
        }
        return applied.equals(shipped);
    }

    private static Map<String, Integer> shipped(Configuration flyway) {
        var shipped = new HashMap<String, Integer>();
        var files = new QuarkusPathLocationScanner(flyway, List.of(flyway.getLocations()));
        for (var file : files.scanForResources()) {
            var version = VERSION.matcher(file.getFilename());
            if (version.matches()) {
                shipped.put(version.group(1), ChecksumCalculator.calculate(file));
            }
        }
        return shipped;
    }
}
