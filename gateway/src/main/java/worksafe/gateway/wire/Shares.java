package worksafe.gateway.wire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** How many of something somebody holds at once. Who holds none is not remembered. */
public final class Shares {

    private final Map<String, Integer> held = new ConcurrentHashMap<>();

    /** Takes one more, unless so many are held already; tells whether it did. */
    public boolean take(String who, int most) {
        var got = new AtomicBoolean();
        held.compute(who, (key, now) -> {
            var count = now == null ? 0 : now;
            got.set(count < most);
            return count < most ? Integer.valueOf(count + 1) : now;
        });
        return got.get();
    }

    public void giveBack(String who) {
        held.computeIfPresent(who, (key, now) -> now == 1 ? null : now - 1);
    }

    /** How many somebody holds. */
    public int of(String who) {
        return held.getOrDefault(who, 0);
    }

    /** How many hold any. */
    public int holders() {
        return held.size();
    }
}
