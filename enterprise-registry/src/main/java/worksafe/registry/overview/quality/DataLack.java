package worksafe.registry.overview.quality;

/** What may be missing about an enterprise. Each is a column of the query of the same name in small letters. */
enum DataLack {
    /** No class of industry. */
    INDUSTRY,
    /** Nobody knows its trades. */
    TRADES,
    /** Its trades only follow from its industry: no supervisor said anything of them. */
    TRADES_UNCONFIRMED,
    /** No headcount. */
    HEADCOUNT,
    /** Nobody entered where it lies, in the register {@code enterprise-position}. */
    COORDINATES,
    /** No legal representative. */
    PRINCIPAL,
    /** Nobody to call, in the register {@code enterprise-contact}. */
    CONTACT,
    /** Its sector is that of nobody in particular. */
    SECTOR,
    /** No credit code in force. */
    IDENTIFIER,
    /** No grid covers it. */
    GRID
}
