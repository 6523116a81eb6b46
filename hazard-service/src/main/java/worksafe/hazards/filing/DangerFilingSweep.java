package worksafe.hazards.filing;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/**
 * Opens the filings of major dangers that have none: those that were reported before there were filings. Each is owed from the
 * moment on in which it is opened.
 */
@ApplicationScoped
class DangerFilingSweep {

    private static final int BATCH = 100;

    private final DangerFilings filings;
    private final DangerFilingOperations operations;
    private final Scopes scopes;

    DangerFilingSweep(DangerFilings filings, DangerFilingOperations operations, Scopes scopes) {
        this.filings = filings;
        this.operations = operations;
        this.scopes = scopes;
    }

    @Scheduled(
            every = "{worksafe.danger-filings.sweep}",
            delayed = "11s",
            identity = "danger-filing-sweep",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(Scope.system(Scope.SystemTask.CLOCK_SWEEP), () -> {
            var missing = filings.missing(null, BATCH);
            while (!missing.isEmpty()) {
                missing.forEach(operations::openMissing);
                missing = filings.missing(missing.getLast(), BATCH);
            }
        });
    }
}
