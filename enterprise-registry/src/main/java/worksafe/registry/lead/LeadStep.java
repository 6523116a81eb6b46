package worksafe.registry.lead;

/** What the timeline of a lead tells. */
enum LeadStep {
    /** By a rule. */
    RAISED,
    /** By a person. */
    RECORDED,
    VERIFIED,
    DISMISSED
}
