package worksafe.registry.official;

/** What the timeline of an entry tells. */
enum OfficialStep {
    APPOINTED,
    /** Brought in by a spreadsheet. */
    IMPORTED,
    CHANGED,
    CORRECTED,
    ENDED,
    WITHDRAWN,
    DEPUTY_NAMED,
    DEPUTY_ENDED,
    HANDED_OVER
}
