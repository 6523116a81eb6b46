package worksafe.inspections.library;

/** Why an inspector keeps away from an enterprise; the code is published with a draw, so it tells no story. */
enum RecusalReason {
    /** A near relative works or owns there. */
    KINSHIP,
    /** The inspector worked there. */
    FORMER_POST,
    /** The inspector has an interest in it. */
    INTEREST,
    /** Something else that could make the inspection unfair. */
    OTHER
}
