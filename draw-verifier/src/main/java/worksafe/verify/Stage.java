package worksafe.verify;

/** How much of a draw is public. */
public enum Stage {
    /** Lists, rules and commitments are fixed; nothing has been drawn. */
    SEALED,
    /** The public value is known and the result is computed, but it stays secret until the visits are over. */
    DRAWN,
    /** Everything is public. */
    DISCLOSED
}
