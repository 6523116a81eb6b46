package worksafe.hazards.selfcheck;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/**
 * Goes round the enterprises that trade, so that a new enterprise, a new row of the policy book or a round that has passed is
 * noticed without an event of its own.
 */
@ApplicationScoped
class SelfCheckSweep {

    private static final int BATCH = 100;

    private final SelfCheckRoundOperations operations;
    private final Scopes scopes;

    SelfCheckSweep(SelfCheckRoundOperations operations, Scopes scopes) {
        this.operations = operations;
        this.scopes = scopes;
    }

    @Scheduled(
            every = "{worksafe.self-checks.sweep}",
            delayed = "7s",
            identity = "self-check-sweep",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(Scope.system(Scope.SystemTask.CLOCK_SWEEP), () -> {
            var last = operations.open(null, BATCH);
            while (last.isPresent()) {
                last = operations.open(last.get(), BATCH);
            }
            while (operations.release(BATCH) == BATCH) {
                continue;
            }
        });
    }
}
