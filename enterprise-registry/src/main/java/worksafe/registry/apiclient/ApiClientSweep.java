package worksafe.registry.apiclient;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** Forgets signed requests that could not be taken again anyway, as often as answers that are kept for retries. */
@ApplicationScoped
class ApiClientSweep {

    private static final Scope KEEPER = Scope.system(Scope.SystemTask.HOUSEKEEPER);

    private final SignedRequestOperations requests;
    private final Scopes scopes;

    /** Signatures are held against the real time, too. */
    private final InstantSource clock = InstantSource.system();

    ApiClientSweep(SignedRequestOperations requests, Scopes scopes) {
        this.requests = requests;
        this.scopes = scopes;
    }

    @Scheduled(
            every = "{worksafe.idempotency.sweep}",
            delayed = "5m",
            identity = "api-client-sweep",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(KEEPER, () -> {
            var forgotten = SignedRequestOperations.BATCH;
            while (forgotten == SignedRequestOperations.BATCH) {
                forgotten = requests.forget(clock.instant());
            }
        });
    }
}
