package worksafe.registry.feed;

/** What an import is for. */
public enum ImportMode {
    /** Registers and changes. */
    MERGE,
    /** Says what a merge would do, by doing and undoing it. */
    VALIDATE
}
