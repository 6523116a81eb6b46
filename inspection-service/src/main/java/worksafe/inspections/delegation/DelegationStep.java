package worksafe.inspections.delegation;

/** What the timeline of a delegation tells. */
enum DelegationStep {
    DRAFTED,
    PUBLISHED,
    COMMENCED,
    EVALUATED,
    EVALUATION_OVERDUE,
    ENDED,
    EXPIRED
}
