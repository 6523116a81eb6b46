package worksafe.registry.responsibility;

/** What an assessment of a holder came to. */
enum ResponsibilityResult {
    EXCELLENT,
    QUALIFIED,
    UNQUALIFIED
}
