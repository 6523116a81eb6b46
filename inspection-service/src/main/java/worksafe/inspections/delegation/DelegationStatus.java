package worksafe.inspections.delegation;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where a delegation stands; the picture is in {@code docs/lifecycles/delegation.md}. */
enum DelegationStatus implements Lifecycle<DelegationStatus> {
    /** Written, not public yet. */
    DRAFT,
    /** Its paper is public. */
    PUBLISHED,
    /** The town exercises its powers. */
    IN_FORCE,
    /** It is over. */
    ENDED;

    @Override
    public Set<DelegationStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PUBLISHED, ENDED);
            case PUBLISHED -> EnumSet.of(IN_FORCE, ENDED);
            case IN_FORCE -> EnumSet.of(ENDED);
            case ENDED -> EnumSet.noneOf(DelegationStatus.class);
        };
    }

    @Override
    public Set<DelegationAction> actions() {
        return switch (this) {
            case DRAFT -> EnumSet.of(DelegationAction.PUBLICATION, DelegationAction.TERMINATION);
            case PUBLISHED -> EnumSet.of(DelegationAction.COMMENCEMENT, DelegationAction.TERMINATION);
            case IN_FORCE -> EnumSet.of(DelegationAction.EVALUATION, DelegationAction.TERMINATION);
            case ENDED -> EnumSet.noneOf(DelegationAction.class);
        };
    }

    /** @throws IllegalTransition when the verb is not legal now */
    void require(DelegationAction verb) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, verb);
        }
    }
}
