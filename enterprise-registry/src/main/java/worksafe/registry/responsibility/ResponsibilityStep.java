package worksafe.registry.responsibility;

/** What the timeline of an entry tells. */
enum ResponsibilityStep {
    ENTERED,
    IMPORTED,
    REVISED,
    VACATED,
    OVERDUE,
    ASSESSED,
    REPLACED,
    ENDED
}
