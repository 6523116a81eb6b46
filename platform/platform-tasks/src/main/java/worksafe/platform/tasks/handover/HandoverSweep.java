package worksafe.platform.tasks.handover;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** Notices hand-overs whose day has come. */
@ApplicationScoped
class HandoverSweep {

    private final HandoverOperations operations;
    private final Scopes scopes;

    HandoverSweep(HandoverOperations operations, Scopes scopes) {
        this.operations = operations;
        this.scopes = scopes;
    }

    @Scheduled(
            every = "{worksafe.tasks.handovers}",
            delayed = "3s",
            identity = "task-handovers",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(Scope.system(Scope.SystemTask.CLOCK_SWEEP), operations::beginDue);
    }
}
