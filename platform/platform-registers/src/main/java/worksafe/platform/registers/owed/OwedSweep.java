package worksafe.platform.registers.owed;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.Scope;
import worksafe.platform.registers.kind.HolderType;
import worksafe.platform.service.Scopes;

/**
 * Goes round all who could owe a register, so that a new enterprise, a new policy row or a new kind is noticed without an
 * event of its own. Of several processes one looks at a kind at a time.
 */
@ApplicationScoped
class OwedSweep {

    private final OwedOperations operations;
    private final Scopes scopes;

    OwedSweep(OwedOperations operations, Scopes scopes) {
        this.operations = operations;
        this.scopes = scopes;
    }

    @Scheduled(
            every = "{worksafe.registers.sweep}",
            delayed = "5s",
            identity = "register-sweep",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(Scope.system(Scope.SystemTask.CLOCK_SWEEP), () -> {
            for (var kind : operations.owedKinds()) {
                for (HolderType type : kind.kind().holders()) {
                    var last = operations.next(kind, type, null);
                    while (last.isPresent()) {
                        last = operations.next(kind, type, last.get());
                    }
                }
            }
        });
    }
}
