package worksafe.platform.duties.clock;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/**
 * Looks for clocks that ran out, for due dates that a new calendar moves, and for those that are near or long missed. Every process sweeps; rows locked by
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
    private volatile long sweptAt = System.nanoTime();

    ClockSweep(ClockOperations operations, Scopes scopes, MeterRegistry meters) {
        this.operations = operations;
        this.scopes = scopes;
        this.meters = meters;
        this.undecided = meters.gauge("worksafe_clocks_undecided", new AtomicLong());
        var unused = meters.gauge("worksafe_clocks_swept_age_seconds", this, ClockSweep::age);
    }

    /** Seconds since all clocks were last looked at to the end; since the start where they never were. */
    double age() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - sweptAt) / 1_000.0;
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
            climb();
            undecided.set(operations.undecided());
            sweptAt = System.nanoTime();
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
                announced = oneByOne(operations.due(BATCH), operations::missOne, operations::retryLater);
            }
        }
    }

    /** Each look says when to look next, so that the batches end. */
    private void climb() {
        var looked = BATCH;
        while (looked == BATCH) {
            try {
                looked = operations.announceDue(BATCH);
            } catch (RuntimeException oneOfThem) {
                LOG.warnf(oneOfThem, "steps of clocks could not be announced together, so one by one");
                looked = oneByOne(operations.toLookAt(BATCH), operations::announceOne, operations::lookLater);
            }
        }
    }

    /** Keeps a clock that fails, mostly by whoever hears of it, from blocking the others. */
    private int oneByOne(List<UUID> due, Consumer<UUID> one, Consumer<UUID> later) {
        for (var id : due) {
            try {
                one.accept(id);
            } catch (RuntimeException refused) {
                LOG.errorf(refused, "the clock %s cannot be announced for now", id);
                meters.counter("worksafe_clocks_failed").increment();
                later.accept(id);
            }
        }
        return due.size();
    }
}
