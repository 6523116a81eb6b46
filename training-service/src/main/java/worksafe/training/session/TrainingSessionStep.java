package worksafe.training.session;

/** What a session's timeline tells. */
enum TrainingSessionStep {
    OPENED,
    ENROLLED,
    WITHDRAWN,
    HELD,
    CLOSED,
    CREDITED,
    CANCELLED
}
