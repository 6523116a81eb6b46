package worksafe.hazards.filing;

/** What a filing's timeline tells. */
enum DangerFilingStep {
    OPENED,
    OVERDUE,
    FILED,
    RECEIVED,
    RETURNED,
    DROPPED
}
