package worksafe.inspections.owed;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** Goes round enterprises with grounds or debts: days pass, and rows of the policy book change, without an event of theirs. */
@ApplicationScoped
class VisitDebtSweep {

    private static final int BATCH = 500;

    private final VisitDebtOperations operations;
    private final Scopes scopes;

    VisitDebtSweep(VisitDebtOperations operations, Scopes scopes) {
        this.operations = operations;
        this.scopes = scopes;
    }

    @Scheduled(
            every = "{worksafe.owed-visits.sweep}",
            delayed = "11s",
            identity = "owed-visits-sweep",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(Scope.system(Scope.SystemTask.CLOCK_SWEEP), () -> {
            var last = operations.reckon(null, BATCH);
            while (last.isPresent()) {
                last = operations.reckon(last.get(), BATCH);
            }
        });
    }
}
