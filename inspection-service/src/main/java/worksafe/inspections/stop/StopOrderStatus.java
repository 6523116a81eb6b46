package worksafe.inspections.stop;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where a stop order stands; the picture is in {@code docs/lifecycles/stop-order.md}. */
enum StopOrderStatus implements Lifecycle<StopOrderStatus> {
    /** Somebody proposes that the enterprise be stopped. */
    PROPOSED,
    /** The county has taken it up: a penalty case is to follow. */
    TAKEN_UP,
    /** The county has declined it. */
    DECLINED,
    /** The penalty was served: the enterprise stands still. */
    IN_FORCE,
    /** It does not stand still, or went on without consent. */
    DISOBEYED,
    /** The enterprise asks to go on, and that was accepted. */
    APPLIED,
    /** Experts look at it. */
    PANEL_SET,
    /** The experts were in favour; the consent is still to come. */
    PASSED,
    /** The experts were not in favour. */
    FAILED,
    /** The closure of the enterprise was proposed. */
    CLOSURE_PROPOSED,
    /** The approver has consented: the enterprise goes on. */
    RESUMED,
    /** The penalty was revoked, or the enterprise is closed. */
    ENDED;

    @Override
    public Set<StopOrderStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(TAKEN_UP, DECLINED, IN_FORCE, ENDED);
            case TAKEN_UP -> EnumSet.of(IN_FORCE, DECLINED, ENDED);
            case IN_FORCE -> EnumSet.of(APPLIED, DISOBEYED, ENDED);
            case DISOBEYED -> EnumSet.of(IN_FORCE, CLOSURE_PROPOSED, ENDED);
            case APPLIED -> EnumSet.of(PANEL_SET, IN_FORCE, DISOBEYED, ENDED);
            case PANEL_SET -> EnumSet.of(PASSED, FAILED, APPLIED, IN_FORCE, DISOBEYED, ENDED);
            case PASSED -> EnumSet.of(RESUMED, IN_FORCE, DISOBEYED, ENDED);
            case FAILED -> EnumSet.of(CLOSURE_PROPOSED, DISOBEYED, ENDED);
            case CLOSURE_PROPOSED -> EnumSet.of(IN_FORCE, ENDED);
            case DECLINED, RESUMED, ENDED -> EnumSet.noneOf(StopOrderStatus.class);
        };
    }

    /** The verbs that are legal now. */
    @Override
    public Set<StopOrderAction> actions() {
        return switch (this) {
            case PROPOSED, TAKEN_UP -> EnumSet.of(StopOrderAction.ANSWER);
            case DECLINED, CLOSURE_PROPOSED, RESUMED, ENDED -> EnumSet.noneOf(StopOrderAction.class);
            case IN_FORCE, PASSED, FAILED -> EnumSet.of(StopOrderAction.DISOBEDIENCE);
            case DISOBEYED -> EnumSet.of(StopOrderAction.OBEDIENCE);
            case APPLIED, PANEL_SET -> EnumSet.of(StopOrderAction.REFERRAL, StopOrderAction.DISOBEDIENCE);
        };
    }

    /** @throws IllegalTransition when the verb is not legal now */
    void require(StopOrderAction verb) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, verb);
        }
    }

    boolean isOpen() {
        return !next().isEmpty();
    }

    /** Whether the enterprise was told and has to stand still. */
    boolean isServed() {
        return served().contains(this);
    }

    /** Whether an application waits for its end. */
    boolean awaitsConsent() {
        return this == APPLIED || this == PANEL_SET || this == PASSED;
    }

    /** Those in which the enterprise has to stand still. */
    static Set<StopOrderStatus> served() {
        return EnumSet.of(IN_FORCE, DISOBEYED, APPLIED, PANEL_SET, PASSED, FAILED, CLOSURE_PROPOSED);
    }

    /** Those that are not the last. */
    static Set<StopOrderStatus> open() {
        return EnumSet.complementOf(EnumSet.of(DECLINED, RESUMED, ENDED));
    }
}
