package worksafe.registry.apiclient;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often requests in the name of a client were refused from an address within a minute, in this process. Who is refused from one
 * address locks out nobody at another, since anybody may write a client's code.
 */
final class RefusedAttempts {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;
    private static final int IPV6_BYTES = 16;

    private final Cache<String, AtomicInteger> refused;
    private final int most;

    RefusedAttempts(int most, Ticker ticker) {
        this.most = most;
        this.refused = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(WINDOW)
                .ticker(ticker)
                .build();
    }

    /** Whether no more is looked at from there until the minute is over. */
    boolean areTooMany(String client, String source) {
        var count = refused.getIfPresent(key(client, source));
        return count != null && count.get() >= most;
    }

    void add(String client, String source) {
        var unused = refused.asMap()
                .computeIfAbsent(key(client, source), none -> new AtomicInteger())
                .incrementAndGet();
    }

    private static String key(String client, String source) {
        return client + " " + network(source);
    }

    /** Of an IPv6 address the first 64 bits, which one subscriber owns. */
    private static String network(String source) {
        try {
            var bytes = InetAddress.ofLiteral(source).getAddress();
            return bytes.length == IPV6_BYTES ? HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_BYTES / 2)) : source;
        } catch (IllegalArgumentException notInDigits) {
            return source;
        }
    }
}
