package worksafe.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import worksafe.gateway.wire.Shares;

/**
 * How many requests may be under way at once: of one caller, from one address, and in all. A rate alone does not help
 * against those who ask seldom and let an answer take for ever.
 */
@ApplicationScoped
class Places {

    private static final String ALL = "all";

    private final GatewayConfig.AtOnce most;
    private final Shares taken = new Shares();

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
                    keys.forEach(places.taken::giveBack);
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
            if (!taken.take(place.key(), place.most())) {
                got.forEach(taken::giveBack);
                return new Answer.None(place.refusal());
            }
            got.add(place.key());
        }
        return new Answer.Place(this, List.copyOf(got));
    }

    /** How many are under way in all. */
    int underWay() {
        return taken.of(ALL);
    }

    /** How many callers and addresses are remembered; none of those that have nothing under way. */
    int remembered() {
        return taken.holders();
    }

    private record Wanted(String key, int most, Refusal refusal) {}
}
