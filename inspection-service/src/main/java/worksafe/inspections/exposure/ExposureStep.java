package worksafe.inspections.exposure;

/** What an exposure's timeline tells. */
enum ExposureStep {
    OPENED,
    PROGRESS,
    REPORTED,
    RETURNED,
    OVERDUE,
    CLOSED,
    WITHDRAWN,
    PAPER_DRAWN_UP,
    PAPER_WITHDRAWN
}
