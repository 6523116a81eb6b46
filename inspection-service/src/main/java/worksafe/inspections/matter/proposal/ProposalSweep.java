package worksafe.inspections.matter.proposal;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** Looks from time to time for authorities that miss their duties too often. */
@ApplicationScoped
class ProposalSweep {

    private final ProposalOperations operations;
    private final Scopes scopes;

    ProposalSweep(ProposalOperations operations, Scopes scopes) {
        this.operations = operations;
        this.scopes = scopes;
    }

    @Scheduled(
            every = "{worksafe.matter-proposals.sweep}",
            delayed = "13s",
            identity = "matter-proposals",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(Scope.system(Scope.SystemTask.CLOCK_SWEEP), operations::sweepMissed);
    }
}
