package worksafe.platform.service;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import worksafe.platform.http.RuntimeProfile;

/**
 * The one clock. Demonstrations and tests may shift it, for good ({@code WORKSAFE_CLOCK_OFFSET}, an ISO-8601 duration) or
 * while the process runs ({@code WORKSAFE_CLOCK_OFFSET_FILE}, a file that holds one; both are added up). Only a process
 * in development starts with either. Tokens are checked by the real time, always.
 */
@Startup
@Singleton
class TimeProducer {

    private final InstantSource clock;

    TimeProducer(
            @ConfigProperty(name = "worksafe.clock-offset") Optional<Duration> offset,
            @ConfigProperty(name = "worksafe.clock-offset-file") Optional<String> offsetFile,
            @ConfigProperty(name = "worksafe.profile") String profile) {
        var shift = offset.orElse(Duration.ZERO);
        if (RuntimeProfile.of(profile).isProduction() && (!shift.isZero() || offsetFile.isPresent())) {
            throw new IllegalStateException("a clock offset is refused in " + profile);
        }
        var shifted = Clock.offset(Clock.systemUTC(), shift);
        if (offsetFile.isPresent()) {
            var file = new OffsetFile(Path.of(offsetFile.get()), System::nanoTime);
            this.clock = () -> asKept(shifted.instant().plus(file.offset()));
        } else {
            this.clock = () -> asKept(shifted.instant());
        }
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return clock;
    }

    /** To what PostgreSQL keeps; it would round a finer instant, and what is read back would differ from what was told. */
    private static Instant asKept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
