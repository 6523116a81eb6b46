package worksafe.inspections.assessment.veto;

/** Who is barred. */
enum VetoSubject {
    /** The government or a department of a place. */
    AUTHORITY,
    /** Whoever held a post there. */
    POST
}
