package worksafe.inspections.assessment.indicator;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** Looks from time to time whether indicators are beyond schedule, and whether accidents come too often. */
@ApplicationScoped
class IndicatorSweep {

    private static final int BATCH = 200;

    private final IndicatorOperations operations;
    private final Scopes scopes;

    IndicatorSweep(IndicatorOperations operations, Scopes scopes) {
        this.operations = operations;
        this.scopes = scopes;
    }

    @Scheduled(
            every = "{worksafe.indicators.sweep}",
            delayed = "14s",
            identity = "indicators-beyond",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(Scope.system(Scope.SystemTask.CLOCK_SWEEP), () -> {
            var last = operations.sweep(new UUID(0, 0), BATCH);
            while (last != null) {
                last = operations.sweep(last, BATCH);
            }
        });
    }
}
