package worksafe.registry.revision;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** Notices changes of the law library that have come into force. */
@ApplicationScoped
class LawRevisionSweep {

    private final LawRevisionOperations operations;
    private final Scopes scopes;

    LawRevisionSweep(LawRevisionOperations operations, Scopes scopes) {
        this.operations = operations;
        this.scopes = scopes;
    }

    @Scheduled(
            every = "{worksafe.law-revision.sweep}",
            delayed = "1m",
            identity = "law-revision",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(Scope.system(Scope.SystemTask.CLOCK_SWEEP), () -> {
            var more = operations.next();
            while (more) {
                more = operations.next();
            }
        });
    }
}
