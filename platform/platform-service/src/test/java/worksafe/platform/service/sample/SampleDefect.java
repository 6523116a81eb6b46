package worksafe.platform.service.sample;

/** What may be wrong with the sample, one thing at a time. */
enum SampleDefect {
    NONE,
    /** Shows an enterprise user the rows of other enterprises, in a scope that it widened itself. */
    LEAKS_TO_A_NEIGHBOUR,
    /** Relies on row security alone. */
    FORGETS_ITS_PREDICATE,
    /** Closes whatever version it finds. */
    FORGETS_IF_MATCH,
    /** Keeps one memory of keys for all accounts. */
    REPLAYS_KEYS_TO_OTHER_ACCOUNTS,
    /** Goes on behind the sort key, latest first, so that rows of one key are lost. */
    PAGES_WITH_GAPS,
    /** Goes on at the sort key, earliest first, so that rows of one key come again. */
    PAGES_WITH_REPEATS,
    /** Closes what is closed. */
    CLOSES_TWICE,
    /** Lists every status. */
    IGNORES_ITS_FILTER,
    /** Forgets what it was asked with a key. */
    FORGETS_KEYS;

    /** What is wrong at present. */
    static volatile SampleDefect present = NONE;

    boolean isPresent() {
        return present == this;
    }
}
