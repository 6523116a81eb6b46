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
    private final Scopes scopes;

    ExchangeSweep(ExchangeTimes times, Scopes scopes) {
        this.times = times;
        this.scopes = scopes;
    }

    @Scheduled(
            every = "{worksafe.exchange.sweep}",
            delayed = "10s",
            identity = "exchange-facts",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(Scope.system(Scope.SystemTask.REFERENCE_DATA), () -> times.forget(times.write()));
    }
}
