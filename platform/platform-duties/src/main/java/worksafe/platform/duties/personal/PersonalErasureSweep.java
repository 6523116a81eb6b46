package worksafe.platform.duties.personal;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** Has erased each day what is past a term that somebody stands for. */
@ApplicationScoped
class PersonalErasureSweep {

    private final PersonalErasureOperations operations;
    private final Scopes scopes;

    PersonalErasureSweep(PersonalErasureOperations operations, Scopes scopes) {
        this.operations = operations;
        this.scopes = scopes;
    }

    @Scheduled(
            every = "{worksafe.personal-data.erasure}",
            delayed = "1m",
            identity = "personal-data-erasure",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(Scope.system(Scope.SystemTask.ERASURE), operations::beginDaily);
    }
}
