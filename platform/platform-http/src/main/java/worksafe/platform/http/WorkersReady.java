package worksafe.platform.http;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether work that is given to the process is begun. Every second an empty piece of work joins the queue of the workers;
 * while one has waited for longer than {@value #PATIENCE_SECONDS} seconds, the process is not ready: whoever sends requests
 * sends them elsewhere. Answered on the event loop, so that it is answered just then.
 */
@Readiness
@ApplicationScoped
class WorkersReady implements AsyncHealthCheck {

    static final int PATIENCE_SECONDS = 3;

    private static final long EVERY_MILLIS = 1_000;
    private static final long NONE = 0;

    private final Executor workers;
    private final LongSupplier nanoTime;
    private final AtomicLong waitingSince = new AtomicLong(NONE);
    private final AtomicBoolean queued = new AtomicBoolean();

    @Inject
    WorkersReady(ManagedExecutor workers) {
        this(workers, System::nanoTime);
    }

    WorkersReady(Executor workers, LongSupplier nanoTime) {
        this.workers = workers;
        this.nanoTime = nanoTime;
    }

    void begin(@Observes StartupEvent started, Vertx vertx) {
        var unused = vertx.setPeriodic(EVERY_MILLIS, tick -> ask());
    }

    /** Sends an empty piece of work, unless one waits already. */
    void ask() {
        // Zero stands for nothing; the clock may miss it by a nanosecond.
        var unused = waitingSince.compareAndSet(NONE, nanoTime.getAsLong() | 1);
        if (queued.compareAndSet(false, true)) {
            try {
                workers.execute(() -> {
                    queued.set(false);
                    waitingSince.set(NONE);
                });
            } catch (RejectedExecutionException full) {
                // There is not even room in the queue; the next second may have some.
                queued.set(false);
            }
        }
    }

    boolean isReady() {
        var since = waitingSince.get();
        return since == NONE
                || nanoTime.getAsLong() - since
                        < Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .item(() ->
                        HealthCheckResponse.named("workers").status(isReady()).build());
    }
}
