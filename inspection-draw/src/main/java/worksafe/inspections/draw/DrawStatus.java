package worksafe.inspections.draw;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;

/**
 * Where a draw stands. What was opened is disclosed in the end, whatever came out; so nothing but the disclosure follows
 * {@link #DRAWN}.
 */
public enum DrawStatus {
    /** Planned; the libraries still change. */
    CREATED,
    /** The lists are fixed; contributors deposit. */
    FROZEN,
    /** Lists, rules and commitments are bound and public. */
    SEALED,
    /** Opened; the result is for the authority alone. */
    DRAWN,
    /** Everything is public. */
    DISCLOSED,
    /** Given up before it was opened. */
    ABORTED,
    /** Another draw takes its place. */
    SUPERSEDED;

    /** The statuses that may follow this one; the picture in {@code docs/lifecycles/draw.md}. */
    Set<DrawStatus> next() {
        return switch (this) {
            case CREATED -> EnumSet.of(FROZEN, ABORTED);
            case FROZEN -> EnumSet.of(SEALED, ABORTED);
            case SEALED -> EnumSet.of(DRAWN, ABORTED, SUPERSEDED);
            case DRAWN -> EnumSet.of(DISCLOSED);
            case DISCLOSED -> EnumSet.of(SUPERSEDED);
            case ABORTED, SUPERSEDED -> EnumSet.noneOf(DrawStatus.class);
        };
    }

    /** The verbs that are legal now. */
    public Set<DrawAction> actions() {
        return switch (this) {
            case CREATED -> EnumSet.of(DrawAction.FREEZE, DrawAction.ABORT);
            case FROZEN -> EnumSet.of(DrawAction.COMMITMENT, DrawAction.SEAL, DrawAction.ABORT);
            case SEALED -> EnumSet.of(DrawAction.DRAW, DrawAction.ABORT, DrawAction.SUPERSESSION);
            case DRAWN -> EnumSet.of(DrawAction.SUBSTITUTION, DrawAction.DISCLOSURE);
            case DISCLOSED -> EnumSet.of(DrawAction.SUPERSESSION);
            case ABORTED, SUPERSEDED -> EnumSet.noneOf(DrawAction.class);
        };
    }

    /**
     * The target, once it is known that the verb may lead there from here. The only source of a new status.
     *
     * @throws IllegalTransition otherwise
     */
    DrawStatus by(DrawAction verb, DrawStatus target) {
        if (!actions().contains(verb) || !next().contains(target)) {
            throw new IllegalTransition(this, target);
        }
        return target;
    }

    /**
     * Asks whether a verb is legal that leads nowhere else.
     *
     * @param where the only status in which it is
     * @throws IllegalTransition when it is not
     */
    void require(DrawAction verb, DrawStatus where) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, where);
        }
    }
}
