package worksafe.platform.duties.clock;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;

/** The life of a clock. */
enum ClockState {
    /** Days count. */
    RUNNING,
    /** Days do not count for now. */
    SUSPENDED,
    /** The duty was done, in time or late. */
    MET,
    /** The day passed and the duty was not done; it is still owed. */
    MISSED,
    /** The duty fell away. */
    CANCELLED;

    Set<ClockState> next() {
        return switch (this) {
            case RUNNING -> EnumSet.of(SUSPENDED, MET, MISSED, CANCELLED);
            case SUSPENDED -> EnumSet.of(RUNNING, MET, CANCELLED);
            case MISSED -> EnumSet.of(MET, CANCELLED);
            case MET, CANCELLED -> EnumSet.noneOf(ClockState.class);
        };
    }

    /** Whether the duty is still to be done. */
    boolean isOwed() {
        return next().contains(MET);
    }

    ClockState to(ClockState target) {
        if (!next().contains(target)) {
            throw new IllegalTransition(this, target);
        }
        return target;
    }
}
