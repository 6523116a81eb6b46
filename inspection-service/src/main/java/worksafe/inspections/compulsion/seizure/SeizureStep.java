package worksafe.inspections.compulsion.seizure;

/** What the timeline of a seizure tells. */
enum SeizureStep {
    PROPOSED,
    CARRIED_OUT,
    DECIDED,
    REFUSED,
    PAPER_DRAWN_UP,
    PAPER_WITHDRAWN,
    SERVED,
    EXTENDED,
    OVERDUE,
    DISPOSED
}
