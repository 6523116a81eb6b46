package worksafe.hazards.source;

/** What a source's timeline tells. */
enum SourceStep {
    IDENTIFIED,
    RECORDED,
    ASSESSED,
    SUBMITTED,
    RECEIVED,
    FILED,
    RETURNED,
    CHANGED,
    RESPONSIBILITY_CHANGED,
    REMOVAL_ASKED,
    REMOVAL_REFUSED,
    REMOVAL_RETURNED,
    REMOVED,
    OVERDUE
}
