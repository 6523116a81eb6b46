package worksafe.inspections.assessment;

/** What an assessment's timeline tells. */
enum AssessmentStep {
    ISSUED,
    SPREAD,
    STARTED,
    OVERDUE,
    SELF_REPORTED,
    RETURNED,
    CHECKED,
    SCORED,
    OBJECTED,
    OBJECTION_ANSWERED,
    CONFIRMED,
    WITHDRAWN
}
