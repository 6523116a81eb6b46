package worksafe.inspections.owed;

/** As what figures count an enterprise in a year. */
enum VisitDebtOutcome {
    /** Visits that have fallen due are missing. */
    BEHIND,
    /** None is. */
    KEPT
}
