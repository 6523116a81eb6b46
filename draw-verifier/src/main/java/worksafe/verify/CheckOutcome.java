package worksafe.verify;

import java.util.Optional;

/**
 * The outcome of one check.
 *
 * @param check what was looked at
 * @param state how it stands
 * @param reason why, where that is not plain: always with a failure
 */
public record CheckOutcome(Check check, State state, Optional<Sentence> reason) {

    /** How a check stands. */
    public enum State {
        /** It was looked at and is right. */
        HOLDS,
        /** It was looked at and is wrong. */
        FAILS,
        /** It was not looked at, because something before it is wrong already. */
        NOT_REACHED,
        /** The draw has not come so far that it could be looked at. */
        NOT_YET,
        /** What is needed to look at it was not given. */
        OPEN
    }
}
