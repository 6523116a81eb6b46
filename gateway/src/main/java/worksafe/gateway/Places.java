package worksafe.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How many requests may be under way at once: of one caller, from one address, and in all. A rate alone does not help
 * against those who ask seldom and let an answer take for ever.
 */
@ApplicationScoped
class Places {

    private static final String ALL = "all";

    private final GatewayConfig.AtOnce most;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    @Inject
    Places(GatewayConfig config) {
        this(config.atOnce());
    }

    Places(GatewayConfig.AtOnce most) {
        this.most = most;
    }

    /** Why somebody got no place. */
    enum Refusal {
        /** The caller has enough under way: 429. */
        OWN,
        /** The gateway has: 503. */
        ALL
    }

    /** A place, or why there is none. */
    sealed interface Answer {

        /** Nothing is left for now. */
        record None(Refusal refusal) implements Answer {}

        /** Given back once, however often it is said. */
        final class Place implements Answer {

            private final Places places;
            private final List<String> keys;
            private final AtomicBoolean held = new AtomicBoolean(true);

            private Place(Places places, List<String> keys) {
                this.places = places;
                this.keys = keys;
            }

            void leave() {
                if (held.compareAndSet(true, false)) {
                    keys.forEach(places::giveBack);
                }
            }
        }
    }

    /**
     * @param isLong whether it is a long stream, of which fewer are allowed
     */
    Answer enter(String caller, String address, boolean isLong) {
        var wanted = new ArrayList<Wanted>();
        wanted.add(new Wanted(caller, most.perCaller(), Refusal.OWN));
        wanted.add(new Wanted("from " + address, most.perAddress(), Refusal.OWN));
        if (isLong) {
            wanted.add(new Wanted("long of " + caller, most.longPerCaller(), Refusal.OWN));
            wanted.add(new Wanted("long from " + address, most.longPerAddress(), Refusal.OWN));
        }
        wanted.add(new Wanted(ALL, most.total(), Refusal.ALL));
        var got = new ArrayList<String>();
        for (var place : wanted) {
            if (!take(place.key(), place.most())) {
                got.forEach(this::giveBack);
                return new Answer.None(place.refusal());
            }
            got.add(place.key());
        }
        return new Answer.Place(this, List.copyOf(got));
    }

    /** How many are under way in all. */
    int underWay() {
        return Optional.ofNullable(taken.get(ALL)).orElse(0);
    }

    /** How many callers and addresses are remembered; none of those that have nothing under way. */
    int remembered() {
        return taken.size();
    }

    private boolean take(String key, int limit) {
        var got = new AtomicBoolean();
        taken.compute(key, (k, now) -> {
            var count = now == null ? 0 : now;
            got.set(count < limit);
            return count < limit ? Integer.valueOf(count + 1) : now;
        });
        return got.get();
    }

    private void giveBack(String key) {
        taken.computeIfPresent(key, (k, now) -> now == 1 ? null : now - 1);
    }

    private record Wanted(String key, int most, Refusal refusal) {}
}
