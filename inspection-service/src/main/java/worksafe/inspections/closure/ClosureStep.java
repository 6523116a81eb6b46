package worksafe.inspections.closure;

/** What the timeline of a closure tells. */
enum ClosureStep {
    PROPOSED,
    SUBMITTED,
    DECLINED,
    PAPER_DRAWN_UP,
    HEARING_OFFERED,
    HEARING_HELD,
    HEARING_WAIVED,
    DECIDED,
    REJECTED,
    DECISION_SERVED,
    EXECUTED,
    LICENCES_REVOKED,
    CLOSED
}
