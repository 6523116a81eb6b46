package worksafe.inspections.stop;

/** What the timeline of a stop order tells. */
enum StopOrderStep {
    PROPOSED,
    TAKEN_UP,
    DECLINED,
    SERVED,
    DISOBEYED,
    OBEYED,
    APPLIED,
    REFERRED,
    PANEL_SET,
    PASSED,
    FAILED,
    PANEL_DISSOLVED,
    TURNED_DOWN,
    RESUMED,
    CLOSURE_PROPOSED,
    CLOSURE_REJECTED,
    ENDED
}
