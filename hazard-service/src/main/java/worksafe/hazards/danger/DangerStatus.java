package worksafe.hazards.danger;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/**
 * Where a danger stands; the picture is in {@code docs/lifecycles/danger.md}. The enum says what may follow; the verbs of {@link Danger} say what it takes. Two verbs may lead
 * to the same status (a failed re-check and a reopening both lead to {@link #RECTIFYING}), so a verb is asked for as
 * well as its target.
 */
enum DangerStatus implements Lifecycle<DangerStatus> {
    /** Found and entered; nobody has planned its rectification yet, or not since it became a major one. */
    REPORTED,
    /** The five implementations are planned; the enterprise is putting it right. */
    RECTIFYING,
    /** Reported as put right; waits for the re-check. */
    RECTIFIED,
    /** A major danger whose re-check was passed; waits for its closure. */
    ACCEPTED,
    /** Struck off the list (销号). */
    CLOSED,
    /** Found to be no danger, or gone before anybody took it up. */
    DISMISSED;

    @Override
    public Set<DangerStatus> next() {
        return switch (this) {
            case REPORTED -> EnumSet.of(RECTIFYING, DISMISSED);
            case RECTIFYING -> EnumSet.of(RECTIFIED, REPORTED);
            case RECTIFIED -> EnumSet.of(RECTIFYING, ACCEPTED, CLOSED);
            case ACCEPTED -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.of(RECTIFYING);
            case DISMISSED -> EnumSet.noneOf(DangerStatus.class);
        };
    }

    /** Whether nothing more is owed, unless it is taken up again. */
    boolean ended() {
        return this == CLOSED || this == DISMISSED;
    }

    /** The verbs that are legal now. */
    @Override
    public Set<DangerAction> actions() {
        return switch (this) {
            case REPORTED ->
                EnumSet.of(DangerAction.PLAN, DangerAction.DISMISSAL, DangerAction.REFUSAL, DangerAction.REGRADING);
            case RECTIFYING -> EnumSet.of(DangerAction.RECTIFICATION, DangerAction.REFUSAL, DangerAction.REGRADING);
            case RECTIFIED ->
                EnumSet.of(DangerAction.RECHECK, DangerAction.RECHECK_CONFIRMATION, DangerAction.REGRADING);
            case ACCEPTED -> EnumSet.of(DangerAction.CLOSURE);
            case CLOSED -> EnumSet.of(DangerAction.REOPENING);
            case DISMISSED -> EnumSet.noneOf(DangerAction.class);
        };
    }

    /**
     * The target, once it is known that the verb may lead there from here. The only source of a new status.
     *
     * @throws IllegalTransition otherwise
     */
    DangerStatus by(DangerAction verb, DangerStatus target) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, target);
        }
        return to(target);
    }

    /**
     * Lets a verb through that leads nowhere else.
     *
     * @throws IllegalTransition where it is not legal now
     */
    void require(DangerAction verb) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, this);
        }
    }

    /**
     * Lets more time be given to what is still to be put right.
     *
     * @throws IllegalTransition where that is over
     */
    void requireToBePutRight() {
        if (this != REPORTED && this != RECTIFYING) {
            throw new IllegalTransition(this, RECTIFYING);
        }
    }
}
