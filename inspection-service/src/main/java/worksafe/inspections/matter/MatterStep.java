package worksafe.inspections.matter;

/** What a matter's timeline tells. */
enum MatterStep {
    OPENED,
    PAPER_DRAWN_UP,
    PAPER_WITHDRAWN,
    SERVED,
    RECEIVED,
    MET,
    MEASURE_REPORTED,
    OVERDUE,
    ANSWERED,
    RETURNED,
    CHECKED,
    ESCALATED,
    CLOSED,
    WITHDRAWN
}
