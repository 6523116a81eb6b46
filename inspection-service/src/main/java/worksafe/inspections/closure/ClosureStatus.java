package worksafe.inspections.closure;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where a closure stands; the picture is in {@code docs/lifecycles/closure.md}. */
enum ClosureStatus implements Lifecycle<ClosureStatus> {
    /** An authority proposes it. */
    PROPOSED,
    /** The county has declined it. */
    DECLINED,
    /** It is with the government. */
    SUBMITTED,
    /** The government has rejected it. */
    REJECTED,
    /** The government has decided it. */
    DECIDED,
    /** A visit has seen that the enterprise has closed. */
    EXECUTED,
    /** Its licences are revoked. */
    LICENCES_REVOKED,
    /** All that was open of it has ended. */
    CLOSED;

    @Override
    public Set<ClosureStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(SUBMITTED, DECLINED);
            case SUBMITTED -> EnumSet.of(DECIDED, REJECTED);
            case DECIDED -> EnumSet.of(EXECUTED);
            case EXECUTED -> EnumSet.of(LICENCES_REVOKED);
            case LICENCES_REVOKED -> EnumSet.of(CLOSED);
            case DECLINED, REJECTED, CLOSED -> EnumSet.noneOf(ClosureStatus.class);
        };
    }

    /** The verbs that are legal now. */
    @Override
    public Set<ClosureAction> actions() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(ClosureAction.SUBMISSION);
            case DECLINED, REJECTED, CLOSED -> EnumSet.noneOf(ClosureAction.class);
            case SUBMITTED -> EnumSet.of(ClosureAction.PAPER, ClosureAction.HEARING, ClosureAction.DECISION);
            case DECIDED -> EnumSet.of(ClosureAction.PAPER, ClosureAction.EXECUTION);
            case EXECUTED -> EnumSet.of(ClosureAction.LICENCES);
            case LICENCES_REVOKED -> EnumSet.of(ClosureAction.END);
        };
    }

    /** @throws IllegalTransition when the verb is not legal now */
    void require(ClosureAction verb) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, verb);
        }
    }

    boolean isOpen() {
        return !next().isEmpty();
    }
}
