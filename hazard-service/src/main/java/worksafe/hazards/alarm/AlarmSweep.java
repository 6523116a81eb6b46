package worksafe.hazards.alarm;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/** Looks for alarms that nobody acknowledged in time. Every process sweeps; rows that another has locked are left out. */
@ApplicationScoped
class AlarmSweep {

    private static final int BATCH = 50;

    private final AlarmOperations operations;
    private final Scopes scopes;

    AlarmSweep(AlarmOperations operations, Scopes scopes) {
        this.operations = operations;
        this.scopes = scopes;
    }

    @Scheduled(
            every = "{worksafe.alarms.sweep}",
            delayed = "2s",
            identity = "alarm-sweep",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(Scope.system(Scope.SystemTask.CLOCK_SWEEP), () -> {
            var told = BATCH;
            while (told == BATCH) {
                told = operations.escalateDue(BATCH);
            }
        });
    }
}
