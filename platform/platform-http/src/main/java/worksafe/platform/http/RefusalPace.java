package worksafe.platform.http;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How many lines of refusals there may be: ten a minute of one caller, 120 of all together, which is some 40 MB a day at the
 * utmost. What it remembers ends with the minute and is no more than it allowed.
 */
final class RefusalPace {

    static final int OF_ONE = 10;
    static final int OF_ALL = 120;

    private static final long WINDOW = Duration.ofMinutes(1).toNanos();

    private final Ticker ticker;
    private final Map<String, Integer> lines = new HashMap<>();
    private long since;
    private int written;
    private long untold;
    private long untoldBefore;

    /** Whether a line may be written. */
    sealed interface Answer {

        /**
         * It may.
         *
         * @param untold how many had no line in minutes before, and are to be told of first
         */
        record Line(long untold) implements Answer {}

        /** It may not; that is remembered. */
        record NoLine() implements Answer {}
    }

    RefusalPace(Ticker ticker) {
        this.ticker = ticker;
        this.since = ticker.read();
    }

    /** Asks for one more line of a caller, which counts. */
    synchronized Answer ask(String caller) {
        var now = ticker.read();
        if (now - since >= WINDOW) {
            since = now;
            lines.clear();
            written = 0;
            untoldBefore += untold;
            untold = 0;
        }
        var own = lines.getOrDefault(caller, 0);
        if (written >= OF_ALL || own >= OF_ONE) {
            untold++;
            return new Answer.NoLine();
        }
        written++;
        lines.put(caller, own + 1);
        var told = untoldBefore;
        untoldBefore = 0;
        return new Answer.Line(told);
    }
}
