package worksafe.inspections.keylist;

/** What the timeline of an entry tells. */
enum KeyEntryStep {
    PROPOSED,
    LISTED,
    REFUSED,
    FOLLOWED_UP,
    LOOKED_AT,
    OVERDUE,
    REMOVED
}
