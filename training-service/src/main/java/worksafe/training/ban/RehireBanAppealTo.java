package worksafe.training.ban;

/** Whom a banned person asks. */
enum RehireBanAppealTo {
    /** The enterprise that imposed the ban. */
    ENTERPRISE,
    /** The labour department of the place, whose answer the enterprise enters. */
    LABOUR_DEPARTMENT
}
