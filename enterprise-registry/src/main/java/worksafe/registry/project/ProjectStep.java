package worksafe.registry.project;

/** What a project's timeline tells. */
enum ProjectStep {
    REGISTERED,
    RECORDED,
    SUBMITTED,
    ACCEPTED_FOR_REVIEW,
    NOT_ACCEPTED,
    RETURNED,
    EXTENDED,
    APPROVED,
    PASSED,
    REJECTED,
    CHANGED,
    TRIAL_PLAN_FILED,
    TRIAL_BEGUN,
    HEALTH_PAPER_ENTERED,
    BREACH_FOUND,
    USED,
    CHECK_DRAWN,
    CHECKED,
    ABANDONED,
    OVERDUE
}
