package worksafe.inspections.compulsion.power;

/** What the timeline of a power cut tells. */
enum PowerCutStep {
    PROPOSED,
    APPROVED,
    REFUSED,
    PAPER_DRAWN_UP,
    NOTICED,
    SUPPLIER_TOLD,
    CUT,
    RESTORED,
    DROPPED
}
