package worksafe.inspections.compulsion.seizure;

/** What becomes of things that were seized. */
enum SeizureOutcome {
    /** They are released or given back. */
    RETURNED,
    /** They are confiscated. */
    CONFISCATED,
    /** They are destroyed. */
    DESTROYED
}
