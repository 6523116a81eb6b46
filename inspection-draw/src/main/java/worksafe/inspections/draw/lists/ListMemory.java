package worksafe.inspections.draw.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import worksafe.inspections.draw.DrawProblem;
import worksafe.platform.http.RequestProblem;

/**
 * The memory for lists that are read whole: at any time as many objects as the largest draw may have, whoever reads them,
 * since anybody may ask for a bundle. A request that finds no room is asked to come back; a job waits, and is next.
 */
@ApplicationScoped
public class ListMemory {

    private final int size;
    private final Semaphore objects;

    ListMemory(DrawLimits limits) {
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
     * Room for a request.
     *
     * @throws RequestProblem 503 {@code draw-lists-busy} when too much is being read
     */
    public Share take(int poolSize) {
        var wanted = within(poolSize);
        try {
            // Unlike the variant without a time, this one does not pass by a job that waits.
            if (!objects.tryAcquire(wanted, 0, TimeUnit.SECONDS)) {
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
