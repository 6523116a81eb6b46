package worksafe.registry.plan;

/** What a plan's timeline tells. */
enum EmergencyPlanStep {
    DRAFTED,
    RECORDED,
    REVIEWED,
    NOT_PASSED,
    SIGNED,
    PUBLISHED,
    FILED,
    FILED_BY_SILENCE,
    RETURNED,
    EVALUATED,
    REVISION_DEMANDED,
    REVISED,
    WITHDRAWN,
    OVERDUE
}
