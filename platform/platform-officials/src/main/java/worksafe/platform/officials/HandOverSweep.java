package worksafe.platform.officials;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** Notices hand-overs whose day has come. */
@ApplicationScoped
class HandOverSweep {

    private final HandOverOperations handOvers;
    private final Scopes scopes;

    HandOverSweep(HandOverOperations handOvers, Scopes scopes) {
        this.handOvers = handOvers;
        this.scopes = scopes;
    }

    @Scheduled(
            every = "{worksafe.officials.hand-overs}",
            delayed = "3s",
            identity = "official-hand-overs",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(Scope.system(Scope.SystemTask.CLOCK_SWEEP), handOvers::begin);
    }
}
