package worksafe.tlog.witness;

import java.time.Instant;
import java.util.Optional;

/**
 * How a log was found when it was looked at last.
 *
 * @param state whether it was countersigned, or why not
 * @param told in words for people what is wrong with it; empty when nothing is
 * @param size how many leaves were countersigned, at this look or earlier; 0 before the first time
 * @param cosigned when that was; empty where this process has not countersigned it
 */
public record LogSight(State state, String told, long size, Optional<Instant> cosigned) {

    /** How a log was found. */
    public enum State {
        /** It was not looked at yet, or has no checkpoint yet. */
        NOTHING_YET,
        /** All that it shows is countersigned. */
        COSIGNED,
        /** It did not answer. */
        UNREACHABLE,
        /** It was rolled back or forked, or is not what it says; or the witness's own memory was changed. */
        REFUSED
    }
}
