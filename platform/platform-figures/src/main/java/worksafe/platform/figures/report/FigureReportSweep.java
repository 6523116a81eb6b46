package worksafe.platform.figures.report;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** Notices reports whose day has come. */
@ApplicationScoped
class FigureReportSweep {

    private final FigureReportOperations operations;
    private final Scopes scopes;

    FigureReportSweep(FigureReportOperations operations, Scopes scopes) {
        this.operations = operations;
        this.scopes = scopes;
    }

    @Scheduled(
            every = "{worksafe.figures.reports}",
            delayed = "30s",
            identity = "figure-reports",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(Scope.system(Scope.SystemTask.CLOCK_SWEEP), operations::beginDue);
    }
}
