package worksafe.inspections.assessment.veto;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** Ends vetoes whose time is over. */
@ApplicationScoped
class VetoSweep {

    private static final Logger LOG = Logger.getLogger(VetoSweep.class);

    private final VetoOperations operations;
    private final Scopes scopes;

    VetoSweep(VetoOperations operations, Scopes scopes) {
        this.operations = operations;
        this.scopes = scopes;
    }

    @Scheduled(
            every = "{worksafe.vetoes.sweep}",
            delayed = "15s",
            identity = "veto-term",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(
                Scope.system(Scope.SystemTask.CLOCK_SWEEP),
                () -> operations.ofYearsBefore().forEach(this::expire));
    }

    /** One that cannot be ended keeps no other from its end. */
    private void expire(UUID id) {
        try {
            operations.expire(id);
        } catch (RuntimeException e) {
            LOG.errorf(e, "veto %s could not be ended", id);
        }
    }
}
