package worksafe.training.exam.entry;

/** What the timeline of an entry tells. */
enum ExamEntryStep {
    APPLIED,
    RETURNED,
    RESUBMITTED,
    ACCEPTED,
    REFUSED,
    WITHDRAWN,
    SEATED,
    IDENTIFIED,
    RELEASED,
    SCORED,
    PUBLISHED,
    APPEALED,
    REMARKED,
    CERTIFIED,
    OVERDUE
}
