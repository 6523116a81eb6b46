package worksafe.inspections.plan;

/** What the timeline of an annual plan tells. */
enum AnnualPlanStep {
    DRAFTED,
    CHANGED,
    SUBMITTED,
    APPROVED,
    RETURNED,
    FILED,
    REVISED,
    REVISION_SUBMITTED,
    OVERDUE,
    CLOSED
}
