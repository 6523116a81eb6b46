package worksafe.registry.blacklist.submission;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was done about an entry in the national credit publicity system. */
public enum CreditSubmissionStep {
    /** Handed in; no receipt yet. */
    SUBMITTED,
    /** Taken, with a receipt. */
    RECEIVED,
    /** Returned: it is to be handed in again. */
    RETURNED,
    /** Taken back there. */
    WITHDRAWN;

    /** What may follow. */
    private Set<CreditSubmissionStep> next() {
        return switch (this) {
            case SUBMITTED -> EnumSet.of(RECEIVED, RETURNED, WITHDRAWN);
            case RECEIVED -> EnumSet.of(WITHDRAWN);
            case RETURNED, WITHDRAWN -> EnumSet.of(SUBMITTED);
        };
    }

    /** Whether it may follow that one; what was never handed in begins with that. */
    public boolean follows(@Nullable CreditSubmissionStep before) {
        return before == null ? this == SUBMITTED : before.next().contains(this);
    }

    /** Whether the entry stands there, or is about to. */
    public boolean stands() {
        return this == SUBMITTED || this == RECEIVED;
    }
}
