package worksafe.platform.http;

import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The W3C trace context of a request: taken from the request where it is well formed, created otherwise. */
public record Trace(String traceparent) {

    private static final String KEY = "worksafe.trace";
    private static final Pattern WELL_FORMED =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The trace of a request, the same for every caller within it. */
    public static Trace of(RoutingContext context) {
        Trace known = context.get(KEY);
        if (known == null) {
            known = fromHeader(context.request().getHeader("traceparent"));
            context.put(KEY, known);
        }
        return known;
    }

    /** The trace that a header tells, {@code traceparent}; a fresh one where it tells none. */
    public static Trace fromHeader(@Nullable String header) {
        return header != null && WELL_FORMED.matcher(header).matches() ? new Trace(header) : fresh();
    }

    /** A trace that begins here, for work that no request started. */
    public static Trace fresh() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var hex = HexFormat.of();
        return new Trace("00-" + hex.formatHex(bytes, 0, 16) + "-" + hex.formatHex(bytes, 16, 24) + "-01");
    }

    public String traceId() {
        return traceparent.substring(3, 35);
    }
}
