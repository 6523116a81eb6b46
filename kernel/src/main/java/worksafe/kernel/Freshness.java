package worksafe.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a register must be kept up: at least one entry in every such period.
 *
 * @param every the longest time between two entries
 */
public record Freshness(LegalPeriod every) {

    /** How a ledger stands at a moment. */
    public enum State {
        /** It has never had an entry. */
        EMPTY,
        /** The last entry is recent enough. */
        FRESH,
        /** The next entry is overdue. */
        STALE
    }

    /** When the next entry is due after one made then. */
    public Deadline nextDue(Instant lastEntry, WorkingCalendar calendar) {
        return every.deadline(lastEntry, calendar);
    }

    /** How a ledger stands whose last entry was made then, if there was one. */
    public State at(Instant now, @Nullable Instant lastEntry, WorkingCalendar calendar) {
        if (lastEntry == null) {
            return State.EMPTY;
        }
        return nextDue(lastEntry, calendar).isMissedAt(now) ? State.STALE : State.FRESH;
    }
}
