package worksafe.platform.messaging;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the relay of this process that there is something to send. A signal that comes while nobody waits is kept. */
@Singleton
class RelayWakeup {

    private final Semaphore shouts = new Semaphore(0);

    void wake() {
        if (shouts.availablePermits() == 0) {
            shouts.release();
        }
    }

    /** Waits for a signal, at most this long. */
    void await(Duration longest) throws InterruptedException {
        if (shouts.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            shouts.drainPermits();
        }
    }
}
