package worksafe.platform.messaging;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How the relay works; defaults stand in {@code META-INF/microprofile-config.properties}. */
@ConfigMapping(prefix = "worksafe.relay")
interface RelayConfig {

    /** Whether this process sends at all. */
    boolean enabled();

    /** The most events in one transaction. */
    int batchSize();

    /** How often to look without having been woken. */
    Duration pollInterval();

    /** How long to wait after a first failure; each further one waits half as long again. */
    Duration firstPause();

    /** The longest wait after failures. */
    Duration longestPause();

    /** The longest wait while the broker or the database only cannot be reached, which may be over any moment. */
    Duration longestPauseWhileAway();

    /** How often to compare the broker with the event log. */
    Duration checkInterval();

    /** Partitions of the topic. Never raised later: keys would change theirs, and order would break. */
    int partitions();
}
