package worksafe.platform.duties.transition;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** Notices rows with a transition that have come into force, however they came into the book. */
@ApplicationScoped
class TransitionSweep {

    private final TransitionOperations operations;
    private final Scopes scopes;

    TransitionSweep(TransitionOperations operations, Scopes scopes) {
        this.operations = operations;
        this.scopes = scopes;
    }

    @Scheduled(
            every = "{worksafe.policies.transitions}",
            delayed = "2s",
            identity = "policy-transitions",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(Scope.system(Scope.SystemTask.CLOCK_SWEEP), operations::begin);
    }
}
