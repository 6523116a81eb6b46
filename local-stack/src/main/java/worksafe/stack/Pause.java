package worksafe.stack;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A pause between two looks at something that another process does and does not announce. */
public final class Pause {

    private Pause() {}

    /** Waits that long. */
    public static void of(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(Speech.of("interrupted"), e);
        }
    }
}
