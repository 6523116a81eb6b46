package worksafe.platform.duties.audit.log;

import java.time.Duration;

/** How many leaves the next checkpoint takes at most: as many as the last time shows to be done within half a second. */
final class LeafBatch {

    /** Fewer are taken by no checkpoint while so many wait. */
    static final int LEAST = 500;

    /** The most of one checkpoint. */
    static final int MOST = 20_000;

    /** How long a checkpoint shall take, so that it ends well within a second. */
    static final Duration ROUND = Duration.ofMillis(500);

    private int size = 1_000;

    synchronized int size() {
        return size;
    }

    /**
     * Learns from a checkpoint. After a full one the next has at most twice as many, since a single one may have been lucky; few
     * leaves in a short time tell nothing.
     *
     * @param leaves how many it took
     * @param time how long that took
     */
    synchronized void took(int leaves, Duration time) {
        if (leaves < size && time.compareTo(ROUND) <= 0) {
            return;
        }
        long fitting = leaves * ROUND.toNanos() / Math.max(1, time.toNanos());
        size = Math.clamp(Math.min(fitting, 2L * size), LEAST, MOST);
    }
}
