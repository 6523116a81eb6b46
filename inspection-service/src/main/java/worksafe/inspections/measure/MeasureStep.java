package worksafe.inspections.measure;

/** What the timeline of a measure on the spot tells. */
enum MeasureStep {
    PROPOSED,
    DECIDED,
    DECLINED,
    PAPER_DRAWN_UP,
    PAPER_WITHDRAWN,
    SERVED,
    REFUSED,
    REVIEW_ASKED,
    NOT_LIFTED,
    LIFTED,
    CONVERTED,
    OVERDUE,
    ENDED
}
