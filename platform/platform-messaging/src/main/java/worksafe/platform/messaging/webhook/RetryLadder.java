package worksafe.platform.messaging.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** After which time what failed is tried again: soon at first, for a day in all, and each a little off, so that not all come at once. */
final class RetryLadder {

    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(6).plusMinutes(30),
            Duration.ofHours(10).plusMinutes(54));

    /** A fifth more or less. */
    private static final double OFF = 0.2;

    private RetryLadder() {}

    /**
     * The pause before the next try; empty where there is none.
     *
     * @param tries how often it was tried
     */
    static Optional<Duration> after(int tries, RandomGenerator random) {
        if (tries < 1 || tries > STEPS.size()) {
            return Optional.empty();
        }
        var factor = 1 + OFF * (2 * random.nextDouble() - 1);
        return Optional.of(Duration.ofMillis(Math.round(STEPS.get(tries - 1).toMillis() * factor)));
    }

    /** How often it is tried in all. */
    static int tries() {
        return STEPS.size() + 1;
    }
}
