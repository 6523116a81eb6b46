package worksafe.registry.feed;

/** Which lines a report holds. */
public enum ReportLines {
    ALL,
    /** Those that were held or rejected: the ones to correct and to send again. */
    PROBLEMS
}
