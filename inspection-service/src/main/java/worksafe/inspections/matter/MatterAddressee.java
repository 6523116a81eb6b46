package worksafe.inspections.matter;

/** Whom a matter is addressed to. */
enum MatterAddressee {
    ENTERPRISE,
    /** Whoever holds a post in the government or a department of a place. */
    OFFICIAL,
    /** The government or a department of a place. */
    AUTHORITY
}
