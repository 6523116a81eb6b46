package worksafe.registry.bureau.consider;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** Looks at facts whose day has come. */
@ApplicationScoped
class ConsiderationSweep {

    private final ConsiderationOperations operations;
    private final Scopes scopes;

    ConsiderationSweep(ConsiderationOperations operations, Scopes scopes) {
        this.operations = operations;
        this.scopes = scopes;
    }

    @Scheduled(
            every = "{worksafe.bureau.sweep}",
            delayed = "10s",
            identity = "bureau-considerations",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(Scope.system(Scope.SystemTask.CLOCK_SWEEP), () -> {
            // Each piece is a transaction of its own.
            var more = operations.next();
            while (more) {
                more = operations.next();
            }
        });
    }
}
