package worksafe.platform.messaging.webhook;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;

/**
 * Whose turn it is. Subscriptions of which something is due stand in a line; who had a turn, of one delivery, goes to its end, so
 * that whoever was not served for longest comes first. A receiver that gave no answer is called by one worker at a time and rests
 * before its next turn, longer each time: those that hang do not take the places of the others.
 */
final class WebhookTurns {

    /** The longest rest, in patiences. */
    private static final int LONGEST = 10;

    /** How a turn went. */
    enum Outcome {
        /** There was nothing to be sent. */
        NOTHING,
        /** The receiver said something. */
        ANSWERED,
        /** It did not. */
        SILENT
    }

    private final int each;
    private final long restNanos;
    private final SequencedSet<UUID> line = new LinkedHashSet<>();
    private final Map<UUID, Receiver> receivers = new HashMap<>();

    /**
     * @param each calls of one subscription at once
     * @param patience how long a call may take
     */
    WebhookTurns(int each, Duration patience) {
        this.each = each;
        this.restNanos = patience.toNanos();
    }

    /**
     * Says of which something is due, and of which nothing any more.
     *
     * @param now as {@link System#nanoTime}
     */
    synchronized void due(Collection<UUID> subscriptions, long now) {
        line.retainAll(Set.copyOf(subscriptions));
        line.addAll(subscriptions);
        receivers
                .entrySet()
                .removeIf(known -> !line.contains(known.getKey())
                        && known.getValue().working == 0
                        && known.getValue().isRested(now));
    }

    /** The next that has a turn, until it is {@linkplain #done done}. */
    synchronized Optional<UUID> next(long now) {
        var next = line.stream()
                .filter(subscription -> receiver(subscription).mayBeCalled(now, each))
                .findFirst();
        next.ifPresent(subscription -> {
            line.addLast(subscription);
            receiver(subscription).working++;
        });
        return next;
    }

    /** A turn is over. */
    synchronized void done(UUID subscription, Outcome outcome, long now) {
        var receiver = receiver(subscription);
        receiver.working--;
        switch (outcome) {
            case NOTHING -> {
                var unused = line.remove(subscription);
            }
            case ANSWERED -> receiver.silent = 0;
            case SILENT -> {
                receiver.silent = Math.min(receiver.silent + 1, LONGEST);
                receiver.restsUntil = now + receiver.silent * restNanos;
            }
        }
    }

    private Receiver receiver(UUID subscription) {
        return receivers.computeIfAbsent(subscription, unused -> new Receiver());
    }

    private static final class Receiver {

        private int working;
        private int silent;
        private long restsUntil;

        boolean isRested(long now) {
            return silent == 0 || now - restsUntil >= 0;
        }

        boolean mayBeCalled(long now, int each) {
            return isRested(now) && working < (silent == 0 ? each : 1);
        }
    }
}
