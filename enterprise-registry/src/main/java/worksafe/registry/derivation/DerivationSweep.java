package worksafe.registry.derivation;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** Notices that trades follow by other rows than before. */
@ApplicationScoped
class DerivationSweep {

    private final DerivationOperations operations;
    private final Scopes scopes;

    DerivationSweep(DerivationOperations operations, Scopes scopes) {
        this.operations = operations;
        this.scopes = scopes;
    }

    @Scheduled(
            every = "{worksafe.trades.derivation}",
            delayed = "5s",
            identity = "trade-derivation",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(Scope.system(Scope.SystemTask.REFERENCE_DATA), operations::begin);
    }
}
