package worksafe.gateway;

import java.time.Duration;

/**
 * How fast a caller must send or read at least, on the whole. Whoever is slower holds a connection, and with it a part of
 * everybody's service.
 *
 * @param bytesPerSecond the least rate
 * @param grace what a caller may be behind
 */
record Pace(long bytesPerSecond, Duration grace) {

    Pace {
        if (bytesPerSecond < 1) {
            throw new IllegalArgumentException("the least rate must be positive");
        }
    }

    /** For how many nanoseconds a caller may have been waited for who has moved so many bytes. */
    long allowance(long bytes) {
        return grace.plusNanos(Math.round(bytes * 1e9 / bytesPerSecond)).toNanos();
    }
}
