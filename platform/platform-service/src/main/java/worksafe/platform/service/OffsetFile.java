package worksafe.platform.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * A shift of the clock that may change while the process runs: a file that holds one ISO-8601 duration. It is looked at
 * when somebody asks for the time, at most every 200 ms. No file is no shift; a file that cannot be read, or is being
 * written, leaves the shift as it was, and is complained about once until it can be read again.
 */
final class OffsetFile {

    private static final Logger LOG = Logger.getLogger(OffsetFile.class);

    static final Duration LOOKED_AT_EVERY = Duration.ofMillis(200);

    private final Path file;
    private final LongSupplier nanos;
    private volatile Look last;

    /** @param nanos a clock that nobody shifts, in nanoseconds */
    OffsetFile(Path file, LongSupplier nanos) {
        this.file = file;
        this.nanos = nanos;
        this.last = look(Duration.ZERO, false);
    }

    Duration offset() {
        if (nanos.getAsLong() - last.at() >= LOOKED_AT_EVERY.toNanos()) {
            lookAgain();
        }
        return last.offset();
    }

    private synchronized void lookAgain() {
        if (nanos.getAsLong() - last.at() >= LOOKED_AT_EVERY.toNanos()) {
            last = look(last.offset(), last.complained());
        }
    }

    private Look look(Duration before, boolean complained) {
        var now = nanos.getAsLong();
        try {
            return new Look(now, Duration.parse(Files.readString(file).strip()), false);
        } catch (NoSuchFileException none) {
            return new Look(now, Duration.ZERO, false);
        } catch (IOException | DateTimeException unreadable) {
            if (!complained) {
                LOG.warnf("the clock stays shifted by %s: %s cannot be read: %s", before, file, unreadable);
            }
            return new Look(now, before, true);
        }
    }

    private record Look(long at, Duration offset, boolean complained) {}
}
