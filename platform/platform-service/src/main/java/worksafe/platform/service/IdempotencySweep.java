package worksafe.platform.service;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.Scope;

/** Regularly deletes answers that are kept for retries no more. */
@ApplicationScoped
class IdempotencySweep {

    private static final Scope KEEPER = Scope.system(Scope.SystemTask.HOUSEKEEPER);

    private final Idempotency idempotency;
    private final Scopes scopes;

    IdempotencySweep(Idempotency idempotency, Scopes scopes) {
        this.idempotency = idempotency;
        this.scopes = scopes;
    }

    @Scheduled(
            every = "{worksafe.idempotency.sweep}",
            delayed = "5m",
            identity = "idempotency-sweep",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(KEEPER, () -> {
            var swept = Idempotency.BATCH;
            while (swept == Idempotency.BATCH) {
                swept = idempotency.sweep();
            }
        });
    }
}
