package worksafe.acceptance.chaos;

/** What a client knows at the end of a call, with all its retries. */
enum CallOutcome {

    /** It was told that it was done: then it was done, once. */
    OK,

    /** It was told that it was not done: then it was not. */
    FAIL,

    /** It was not told: then it was done at most once. */
    UNKNOWN
}
