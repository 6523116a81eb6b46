package worksafe.platform.service;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.RequestProblem;

/**
 * Work that costs more than a short answer, and of which only so much is done at a time. Who comes while all turns are taken
 * waits a little, in the order of arrival; each who waits keeps a thread from short answers, so only a few do, and the next
 * is asked to come back.
 */
public final class Turns {

    private final Semaphore free;
    private final Semaphore room;
    private final Duration patience;

    /**
     * @param atOnce how many are taken at a time
     * @param waiting how many wait at most
     * @param patience how long
     */
    public Turns(int atOnce, int waiting, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.room = new Semaphore(waiting);
        this.patience = patience;
    }

    /** A turn, over when it is closed. */
    public final class Turn implements AutoCloseable {

        private final AtomicBoolean over = new AtomicBoolean();

        private Turn() {}

        @Override
        public void close() {
            if (over.compareAndSet(false, true)) {
                free.release();
            }
        }
    }

    /**
     * A turn, at once or after some waiting.
     *
     * @throws RequestProblem 503 {@code unavailable} when none became free in time, or enough others wait already
     */
    public Turn take() {
        try {
            if (acquired(Duration.ZERO)) {
                return new Turn();
            }
            if (room.tryAcquire()) {
                try {
                    if (acquired(patience)) {
                        return new Turn();
                    }
                } finally {
                    room.release();
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new RequestProblem(HttpProblem.UNAVAILABLE);
    }

    /** Unlike the variant without a time, this one passes nobody by. */
    private boolean acquired(Duration within) throws InterruptedException {
        return free.tryAcquire(within.toNanos(), TimeUnit.NANOSECONDS);
    }
}
