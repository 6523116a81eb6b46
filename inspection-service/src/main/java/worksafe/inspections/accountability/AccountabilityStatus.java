package worksafe.inspections.accountability;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where an accountability stands; the picture is in {@code docs/lifecycles/accountability.md}. */
enum AccountabilityStatus implements Lifecycle<AccountabilityStatus> {
    /** Somebody is to be held to account. */
    PROPOSED,
    /** Whoever decides has it. */
    HANDED_OVER,
    /** It is decided. */
    DECIDED,
    /** The decision was carried out. */
    CARRIED_OUT,
    /** It is not pursued. */
    NOT_PURSUED;

    @Override
    public Set<AccountabilityStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(HANDED_OVER, NOT_PURSUED);
            case HANDED_OVER -> EnumSet.of(DECIDED, NOT_PURSUED);
            case DECIDED -> EnumSet.of(CARRIED_OUT);
            case CARRIED_OUT, NOT_PURSUED -> EnumSet.noneOf(AccountabilityStatus.class);
        };
    }

    /** The verbs that are legal now. */
    @Override
    public Set<AccountabilityAction> actions() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(AccountabilityAction.HANDOVER, AccountabilityAction.DROP);
            case HANDED_OVER -> EnumSet.of(AccountabilityAction.DECISION, AccountabilityAction.DROP);
            case DECIDED -> EnumSet.of(AccountabilityAction.EXECUTION);
            case CARRIED_OUT, NOT_PURSUED -> EnumSet.noneOf(AccountabilityAction.class);
        };
    }

    /** @throws IllegalTransition when the verb is not legal now */
    void require(AccountabilityAction verb) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, verb);
        }
    }

    boolean isOpen() {
        return !next().isEmpty();
    }
}
