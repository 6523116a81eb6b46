package worksafe.stack;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waiting between two looks at something that another process does and that nothing announces. */
public final class Pause {

    private Pause() {}

    /** Waits that long. */
    public static void of(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted", e);
        }
    }
}
