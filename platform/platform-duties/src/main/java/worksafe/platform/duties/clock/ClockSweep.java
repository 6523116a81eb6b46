package worksafe.platform.duties.clock;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/**
 * Looks for clocks that ran out and for due dates that a new calendar moves. Every process sweeps; rows locked by
 * another process are skipped, so that each clock is announced once.
 */
@ApplicationScoped
class ClockSweep {

    private static final Logger LOG = Logger.getLogger(ClockSweep.class);
    private static final int BATCH = 100;

    private final ClockOperations operations;
    private final Scopes scopes;
    private final MeterRegistry meters;
    private final AtomicLong undecided;

    ClockSweep(ClockOperations operations, Scopes scopes, MeterRegistry meters) {
        this.operations = operations;
        this.scopes = scopes;
        this.meters = meters;
        this.undecided = meters.gauge("worksafe_clocks_undecided", new AtomicLong());
    }

    @Scheduled(
            every = "{worksafe.clocks.sweep}",
            delayed = "1s",
            identity = "clock-sweep",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        scopes.run(Scope.system(Scope.SystemTask.CLOCK_SWEEP), () -> {
            recount();
            announce();
            undecided.set(operations.undecided());
        });
    }

    private void recount() {
        var counted = BATCH;
        while (counted == BATCH) {
            counted = operations.recount(BATCH);
        }
    }

    private void announce() {
        var announced = BATCH;
        while (announced == BATCH) {
            try {
                announced = operations.missDue(BATCH);
            } catch (RuntimeException oneOfThem) {
                LOG.warnf(oneOfThem, "missed clocks could not be announced together, so one by one");
                announced = oneByOne();
            }
        }
    }

    /** Keeps a clock whose observer throws from blocking the others. */
    private int oneByOne() {
        var due = operations.due(BATCH);
        for (var id : due) {
            try {
                operations.missOne(id);
            } catch (RuntimeException refused) {
                LOG.errorf(refused, "the missed clock %s cannot be announced for now", id);
                meters.counter("worksafe_clocks_failed").increment();
                operations.retryLater(id);
            }
        }
        return due.size();
    }
}
