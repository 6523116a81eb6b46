package worksafe.training.induction;

/** What an induction's timeline tells. */
enum InductionStep {
    STARTED,
    LEVEL_PASSED,
    PRACTICE_PASSED,
    COMPLETED,
    FAILED,
    REPLACED,
    LEFT,
    RESUMED
}
