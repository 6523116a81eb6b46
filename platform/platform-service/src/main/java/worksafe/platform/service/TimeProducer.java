package worksafe.platform.service;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one clock. Demonstrations and tests may shift it ({@code WORKSAFE_CLOCK_OFFSET}, an ISO-8601 duration); a process
 * in production refuses to start with a shift.
 */
@Singleton
class TimeProducer {

    /** What PostgreSQL keeps; it would round a finer instant, and what is read back would differ from what was told. */
    private static final Duration PRECISION = Duration.ofNanos(1_000);

    private final Optional<Duration> offset;
    private final String profile;

    TimeProducer(
            @ConfigProperty(name = "worksafe.clock-offset") Optional<Duration> offset,
            @ConfigProperty(name = "worksafe.profile") String profile) {
        this.offset = offset;
        this.profile = profile;
    }

    @Produces
    @Singleton
    InstantSource clock() {
        var shift = offset.orElse(Duration.ZERO);
        if (!shift.isZero() && profile.equals("production")) {
            throw new IllegalStateException("a clock offset is refused in production");
        }
        return Clock.tick(Clock.offset(Clock.systemUTC(), shift), PRECISION);
    }
}
