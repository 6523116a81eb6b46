package worksafe.training.exam;

/** What the timeline of a sitting tells. */
enum ExamSittingStep {
    ANNOUNCED,
    SEATED,
    STARTED,
    MARKED,
    PUBLISHED,
    APPEALED,
    OVERDUE,
    FINALISED,
    CANCELLED
}
