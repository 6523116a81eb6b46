package worksafe.platform.messaging;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the relay of this process that there is something to send; a shout that nobody hears is not lost but kept. */
@Singleton
class RelayWakeup {

    private final Semaphore shouts = new Semaphore(0);

    void wake() {
        if (shouts.availablePermits() == 0) {
            shouts.release();
        }
    }

    /** Waits for a shout, at most this long. */
    void await(Duration longest) throws InterruptedException {
        if (shouts.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            shouts.drainPermits();
        }
    }
}
