package worksafe.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * A token bucket for each caller, so that no caller uses up the capacity of others. Buckets are kept in memory for the
 * callers seen last; each replica of the gateway counts for itself.
 */
@ApplicationScoped
class RateLimiter {

    private final Cache<String, Bucket> buckets;
    private final Cache<String, Bucket> senders;
    private final TimeMeter time;
    private final int perSecond;
    private final int burst;
    private final int publicPerMinute;
    private final int publicBurst;

    @Inject
    RateLimiter(GatewayConfig config) {
        this(
                config.rate().perSecond(),
                config.rate().burst(),
                config.rate().publicPerMinute(),
                config.rate().publicBurst(),
                config.rate().callers(),
                TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimiter(int perSecond, int burst, int publicPerMinute, int publicBurst, int callers, TimeMeter time) {
        if (perSecond < 1 || burst < 1 || publicPerMinute < 1 || publicBurst < 1) {
            throw new IllegalArgumentException("rate and burst must be positive");
        }
        this.perSecond = perSecond;
        this.burst = burst;
        this.publicPerMinute = publicPerMinute;
        this.publicBurst = publicBurst;
        this.time = time;
        // A bucket unused for as long as it takes to fill equals a new one.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(callers)
                .expireAfterAccess(secondsFor(burst).plusSeconds(1))
                .build();
        this.senders = Caffeine.newBuilder()
                .maximumSize(callers)
                .expireAfterAccess(Duration.ofMinutes(Math.ceilDiv(publicBurst, publicPerMinute))
                        .plusSeconds(1))
                .build();
    }

    /** Counts one request of a caller. */
    Verdict count(String caller) {
        return verdict(buckets.get(caller, unknown -> fullBucket()));
    }

    private static Verdict verdict(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Verdict(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                secondsUp(probe.getNanosToWaitForReset()),
                Math.max(1, secondsUp(probe.getNanosToWaitForRefill())));
    }

    /** Counts what an address sends without a token, which is kept or costs a look into what is: beside its requests. */
    Verdict countSent(String address) {
        return verdict(senders.get(
                address,
                unknown -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(publicBurst).refillGreedy(publicPerMinute, Duration.ofMinutes(1)))
                        .withCustomTimePrecision(time)
                        .build()));
    }

    /** The value of the header {@code RateLimit-Policy}. */
    String policy() {
        return "\"caller\";q=%d;w=%d".formatted(burst, secondsFor(burst).toSeconds());
    }

    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket fullBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private Duration secondsFor(int requests) {
        return Duration.ofSeconds(Math.ceilDiv(requests, perSecond));
    }

    private static long secondsUp(long nanos) {
        return Math.ceilDiv(nanos, 1_000_000_000L);
    }

    /**
     * @param allowed whether the request may go on
     * @param remaining requests that may follow at once
     * @param resetSeconds until the whole burst is free again
     * @param retrySeconds until one more request is free
     */
    record Verdict(boolean allowed, long remaining, long resetSeconds, long retrySeconds) {

        /** The value of the header {@code RateLimit}. */
        String header() {
            return "\"caller\";r=%d;t=%d".formatted(remaining, resetSeconds);
        }
    }
}
