package worksafe.inspections.draw.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import worksafe.inspections.draw.DrawProblem;
import worksafe.platform.http.RequestProblem;

/**
 * The memory for lists that are read whole: at any time as many objects as the largest draw may have, whoever reads them. A
 * step of the authority waits a little for its room, a job as long as it takes; both are next. What the public asks for
 * takes room that is free, and is asked to come back where there is none.
 */
@ApplicationScoped
public class ListMemory {

    private final int size;
    private final Duration patience;
    private final Semaphore objects;

    /** @param patience how long a request waits, within its transaction */
    ListMemory(DrawLimits limits, @ConfigProperty(name = "worksafe.draw.room-patience") Duration patience) {
        this.patience = patience;
        this.size = Math.toIntExact(limits.largestPool());
        this.objects = new Semaphore(size, true);
    }

    /** Room that is given back when it is closed, once. */
    public final class Share implements AutoCloseable {

        private final int taken;
        private final AtomicBoolean open = new AtomicBoolean(true);

        private Share(int taken) {
            this.taken = taken;
        }

        @Override
        public void close() {
            if (open.compareAndSet(true, false)) {
                objects.release(taken);
            }
        }
    }

    /**
     * Room for a step of the authority, now or soon.
     *
     * @throws RequestProblem 503 {@code draw-lists-busy} when too much is being read
     */
    public Share take(int poolSize) {
        return take(poolSize, patience);
    }

    /**
     * Room that is free now, for the public.
     *
     * @throws RequestProblem 503 {@code draw-lists-busy} when there is none, or somebody waits for it
     */
    public Share takeFree(int poolSize) {
        return take(poolSize, Duration.ZERO);
    }

    private Share take(int poolSize, Duration within) {
        var wanted = within(poolSize);
        try {
            // Unlike the variant without a time, this one does not pass by who waits.
            if (!objects.tryAcquire(wanted, within.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new RequestProblem(DrawProblem.LISTS_BUSY);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new RequestProblem(DrawProblem.LISTS_BUSY);
        }
        return new Share(wanted);
    }

    /** Room for a job, as soon as there is. */
    public Share await(int poolSize) {
        var wanted = within(poolSize);
        objects.acquireUninterruptibly(wanted);
        return new Share(wanted);
    }

    /** All there is, for a job that does not know how long the lists will be. */
    public Share awaitAll() {
        return await(size);
    }

    /** A draw may have been frozen where memory was larger. */
    private int within(int poolSize) {
        return Math.min(poolSize, size);
    }
}
