package worksafe.registry.exchange;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** Writes when facts were last heard of. */
@ApplicationScoped
class ExchangeSweep {

    private final ExchangeTimes times;
    private final ExchangeOperations operations;
    private final Scopes scopes;

    ExchangeSweep(ExchangeTimes times, ExchangeOperations operations, Scopes scopes) {
        this.times = times;
        this.operations = operations;
        this.scopes = scopes;
    }

    @Scheduled(
            every = "{worksafe.exchange.sweep}",
            delayed = "10s",
            identity = "exchange-facts",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        var noted = times.noted();
        if (!noted.isEmpty()) {
            scopes.run(Scope.system(Scope.SystemTask.REFERENCE_DATA), () -> operations.write(noted));
            times.forget(noted);
        }
    }
}
