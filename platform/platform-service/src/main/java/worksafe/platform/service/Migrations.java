package worksafe.platform.service;

import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
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
        var first = platform.migrate();
        var second = service.migrate();
        LOG.infof(
                "migrations: %d of the platform, %d of the service executed",
                first.migrationsExecuted, second.migrationsExecuted);
    }
}
