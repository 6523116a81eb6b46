package worksafe.inspections.compulsion.seizure;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where a seizure stands; the picture is in {@code docs/lifecycles/seizure.md}. */
enum SeizureStatus implements Lifecycle<SeizureStatus> {
    /** It is proposed, or was carried out on the spot because it was urgent. */
    PROPOSED,
    /** The approver has refused it. */
    REFUSED,
    /** The approver has approved it. */
    DECIDED,
    /** Its paper was served with the list. */
    SERVED,
    /** It lasts longer. */
    EXTENDED,
    /** It is settled what becomes of the things. */
    DISPOSED;

    @Override
    public Set<SeizureStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(DECIDED, REFUSED);
            case DECIDED -> EnumSet.of(SERVED);
            case SERVED -> EnumSet.of(EXTENDED, DISPOSED);
            case EXTENDED -> EnumSet.of(DISPOSED);
            case REFUSED, DISPOSED -> EnumSet.noneOf(SeizureStatus.class);
        };
    }

    /** The verbs that are legal now. */
    @Override
    public Set<SeizureAction> actions() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(SeizureAction.DECISION);
            case REFUSED, DISPOSED -> EnumSet.noneOf(SeizureAction.class);
            case DECIDED -> EnumSet.of(SeizureAction.PAPER);
            case SERVED -> EnumSet.of(SeizureAction.EXTENSION, SeizureAction.DISPOSAL);
            case EXTENDED -> EnumSet.of(SeizureAction.DISPOSAL);
        };
    }

    /** @throws IllegalTransition when the verb is not legal now */
    void require(SeizureAction verb) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, verb);
        }
    }

    boolean isOpen() {
        return !next().isEmpty();
    }
}
