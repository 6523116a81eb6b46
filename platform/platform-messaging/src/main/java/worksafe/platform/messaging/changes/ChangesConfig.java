package worksafe.platform.messaging.changes;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How readers wait for events; defaults stand in {@code META-INF/microprofile-config.properties}. */
@ConfigMapping(prefix = "worksafe.changes")
interface ChangesConfig {

    /** How long an answer is held back at most, whatever the reader asked for; shorter than a gateway's patience. */
    Duration longestWait();

    /** How many readers wait at a time, in one process. */
    int waiting();

    /** How many have events sent as they come, in one process. */
    int streams();

    /** How many of those who wait, and of the streams, may be of one account, in one process. */
    int each();

    /** How often to look for news while somebody waits. */
    Duration look();

    /** How often a stream without news says that it is alive. */
    Duration heartbeat();

    /** How long a stream lasts at most; the reader then comes again, with a token that is checked again. */
    Duration longestStream();
}
