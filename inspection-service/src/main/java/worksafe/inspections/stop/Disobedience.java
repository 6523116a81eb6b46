package worksafe.inspections.stop;

/** How a stop order is disobeyed. */
enum Disobedience {
    /** It never stopped. */
    NOT_STOPPED,
    /** It went on without consent. */
    RESUMED_WITHOUT_CONSENT
}
