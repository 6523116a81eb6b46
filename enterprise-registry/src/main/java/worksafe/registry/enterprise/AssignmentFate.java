package worksafe.registry.enterprise;

/** What became of one assignment out of many. */
enum AssignmentFate {
    /** It left the pool and is supervised there now. */
    ASSIGNED,
    /** It was supervised there already, be it by an earlier request. */
    UNCHANGED,
    /** A rule refused, and nothing about it changed. */
    REFUSED
}
