package worksafe.platform.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Bounds how often tokens with a {@code kid} that verified nothing lately are looked at. The verifier asks the issuer for its
 * keys at each of them, so whoever invents names of keys would have every process ask as often as he likes. A key is familiar
 * for two minutes after a token of it was verified; a name that led to nothing stays refused for ten seconds; of all others so
 * many are looked at in a minute. Keys by which a token was verified here within a day have a pace of their own, as large, so
 * that invented names lock out no key that nobody used for a while. A look counts only where it led to nothing, and not while
 * another one at the same key has not ended: after a start all who waited come at once, each with a token of its own.
 */
@Singleton
class UnfamiliarKeys {

    private static final Duration FAMILIAR_FOR = Duration.ofMinutes(2);
    private static final Duration PROVEN_FOR = Duration.ofDays(1);
    private static final Duration REFUSED_FOR = Duration.ofSeconds(10);
    private static final long WINDOW = Duration.ofMinutes(1).toNanos();
    private static final int LONGEST_NAME = 256;

    private final Cache<String, Boolean> familiar;
    private final Cache<String, Boolean> proven;
    private final Cache<String, Boolean> refused;
    private final Map<String, Integer> looking = new ConcurrentHashMap<>();
    private final Pace ofProven;
    private final Pace ofOthers;
    private final Ticker ticker;
    private final MeterRegistry meters;

    @Inject
    UnfamiliarKeys(
            @ConfigProperty(name = "worksafe.tokens.unfamiliar-keys-per-minute") int perMinute, MeterRegistry meters) {
        this(perMinute, Ticker.systemTicker(), meters);
    }

    UnfamiliarKeys(int perMinute, Ticker ticker, MeterRegistry meters) {
        this.ticker = ticker;
        this.meters = meters;
        this.ofProven = new Pace(perMinute, ticker);
        this.ofOthers = new Pace(perMinute, ticker);
        this.familiar = kept(FAMILIAR_FOR, 64);
        this.proven = kept(PROVEN_FOR, 64);
        this.refused = kept(REFUSED_FOR, 1_024);
    }

    /** So many looks a minute. */
    private static final class Pace {

        private final int perMinute;
        private final Ticker ticker;
        private long since;
        private int lookedAt;

        Pace(int perMinute, Ticker ticker) {
            this.perMinute = perMinute;
            this.ticker = ticker;
            this.since = ticker.read();
        }

        synchronized boolean allowsOneMore() {
            var now = ticker.read();
            if (now - since >= WINDOW) {
                since = now;
                lookedAt = 0;
            }
            if (lookedAt >= perMinute) {
                return false;
            }
            lookedAt++;
            return true;
        }

        synchronized void giveBack() {
            lookedAt = Math.max(0, lookedAt - 1);
        }
    }

    private Pace pace(String key) {
        return proven.getIfPresent(key) == null ? ofOthers : ofProven;
    }

    private Cache<String, Boolean> kept(Duration time, int most) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(time)
                .ticker(ticker)
                .build();
    }

    /**
     * Whether a token of this key may be handed to the verifier now; asking counts. Where it may, {@link #looked} follows.
     *
     * @param key {@code kid} of the token, empty where it has none
     */
    boolean mayBeTried(String key) {
        var tried = familiar.getIfPresent(key) != null
                || key.length() <= LONGEST_NAME
                        && refused.getIfPresent(key) == null
                        && (looking.containsKey(key) || pace(key).allowsOneMore());
        if (tried) {
            looking.merge(key, 1, Integer::sum);
        } else {
            meters.counter("worksafe_tokens_unfamiliar_keys_refused").increment();
        }
        return tried;
    }

    /**
     * Whether the verifier had the key that a refused token names: the token ended, is for others or was not signed with it.
     * That says nothing of the key, by which the next token may verify.
     */
    static boolean wasFound(Throwable failure) {
        var wasRead = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvableKeyException) {
                return false;
            }
            wasRead |= cause instanceof InvalidJwtException;
        }
        return wasRead;
    }

    /** A look that was allowed ended, however it did. */
    void looked(String key) {
        looking.computeIfPresent(key, (same, looks) -> looks == 1 ? null : looks - 1);
    }

    /** The issuer could not be asked, or the look told nothing of the key, so that it does not count. */
    void untold(String key) {
        if (familiar.getIfPresent(key) == null) {
            pace(key).giveBack();
        }
    }

    /** A token of the key was verified. */
    void verified(String key) {
        untold(key);
        familiar.put(key, Boolean.TRUE);
        proven.put(key, Boolean.TRUE);
    }

    /** No key of that name was found; that says something of it only where nothing good is known of it. */
    void refused(String key) {
        if (familiar.getIfPresent(key) == null) {
            refused.put(key, Boolean.TRUE);
        }
    }
}
