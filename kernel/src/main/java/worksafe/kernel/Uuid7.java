package worksafe.kernel;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes identifiers that sort by the time of their making: UUID version 7 of RFC 9562, with the twelve bits after the
 * millisecond as a counter (its method 1, seeded at random), so that ids made in one process ascend strictly.
 *
 * <p>When the clock falls back a little, or more than the counter holds is asked within a millisecond, time is borrowed
 * from the future; when it falls back by more than ten seconds, the ids follow the clock and order is not promised
 * across the jump.
 */
public final class Uuid7 {

    private static final int COUNTER_BITS = 12;
    private static final int SEED_BITS = 11;
    private static final long MOST_BORROWED_MILLIS = 10_000;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_MASK = 0x3FFF_FFFF_FFFF_FFFFL;

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Milliseconds since 1970 in the upper 48 of 60 bits, the counter below. */
    private static final AtomicLong LAST = new AtomicLong();

    private Uuid7() {}

    /** A new identifier for now; safe for any number of threads. */
    public static UUID next(InstantSource clock) {
        long stamp = stamp(clock.millis());
        long high = (stamp >>> COUNTER_BITS << 16) | VERSION | (stamp & 0xFFF);
        long low = VARIANT | (RANDOM.nextLong() & RANDOM_MASK);
        return new UUID(high, low);
    }

    private static long stamp(long millis) {
        long fresh = millis << COUNTER_BITS | RANDOM.nextInt(1 << SEED_BITS);
        return LAST.updateAndGet(last -> follows(last, millis) ? Math.max(last + 1, fresh) : fresh);
    }

    private static boolean follows(long last, long millis) {
        return (last >>> COUNTER_BITS) - millis <= MOST_BORROWED_MILLIS;
    }
}
