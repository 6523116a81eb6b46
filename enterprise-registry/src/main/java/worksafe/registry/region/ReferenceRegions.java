package worksafe.registry.region;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import worksafe.platform.http.Scope;
import worksafe.platform.service.MigrationStep;
import worksafe.platform.service.Scopes;

/** Sees to it at every start that the divisions of this release are there, after the migrations and before anything else. */
@ApplicationScoped
class ReferenceRegions {

    private static final Logger LOG = Logger.getLogger(ReferenceRegions.class);

    private final ReferenceRegionOperations operations;
    private final Scopes scopes;

    ReferenceRegions(ReferenceRegionOperations operations, Scopes scopes) {
        this.operations = operations;
        this.scopes = scopes;
    }

    void load(@Observes @Priority(100) StartupEvent start) {
        if (MigrationStep.isThis()) {
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
