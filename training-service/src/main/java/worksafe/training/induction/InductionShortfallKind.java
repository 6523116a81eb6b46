package worksafe.training.induction;

/** What an induction lacks. */
enum InductionShortfallKind {
    /** Hours of all levels together. */
    HOURS,
    /** Hours of a level. */
    LEVEL_HOURS,
    /** Topics that were not taught. */
    TOPICS,
    /** The practical workshop. */
    PRACTICE,
    /** Somebody to guide the worker. */
    GUIDE
}
