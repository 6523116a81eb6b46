package worksafe.registry.blacklist;

/** What an entry's timeline tells. */
enum BlacklistStep {
    PROPOSED,
    NOTICED,
    STATED,
    DECIDED,
    DROPPED,
    LISTED,
    PUBLISHED,
    UNPUBLISHED,
    SUBMISSION,
    SANCTIONED,
    REMOVED,
    RESTORED
}
