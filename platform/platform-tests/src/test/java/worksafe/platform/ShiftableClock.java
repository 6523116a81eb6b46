package worksafe.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The service's clock, which a test may put forward. */
@Alternative
@Priority(1)
@Singleton
public class ShiftableClock implements InstantSource {

    private volatile Duration shift = Duration.ZERO;

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(shift);
    }

    /** Does something while the clock is ahead. */
    public void ahead(Duration by, Runnable work) {
        shift = by;
        try {
            work.run();
        } finally {
            shift = Duration.ZERO;
        }
    }
}
