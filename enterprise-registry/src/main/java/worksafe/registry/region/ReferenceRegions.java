package worksafe.registry.region;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** Sees to it at every start that the divisions of this release are there, after the migrations and before anything else. */
@ApplicationScoped
class ReferenceRegions {

    private static final Logger LOG = Logger.getLogger(ReferenceRegions.class);

    private final ReferenceRegionOperations operations;
    private final Scopes scopes;
    private final boolean serves;

    ReferenceRegions(
            ReferenceRegionOperations operations,
            Scopes scopes,
            @ConfigProperty(name = "worksafe.migrate") String migrate) {
        this.operations = operations;
        this.scopes = scopes;
        this.serves = !migrate.equals("only");
    }

    void load(@Observes @Priority(100) StartupEvent start) {
        if (!serves) {
            return;
        }
        var began = System.nanoTime();
        int written = scopes.call(Scope.system(Scope.SystemTask.REFERENCE_DATA), operations::load);
        if (written > 0) {
            LOG.infof(
                    "divisions: %d rows loaded in %d ms",
                    written, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        }
    }
}
