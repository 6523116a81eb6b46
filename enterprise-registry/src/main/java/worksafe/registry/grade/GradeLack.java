package worksafe.registry.grade;

/** Why an enterprise has no grade. */
enum GradeLack {
    /** Neither its industry nor a correction tells its trades. */
    TRADES,
    /** Nobody has told of a visit, a danger, a source, a risk point or a self-check there, or hazards were never heard of. */
    HAZARDS,
    /** How it stands to its obligations is not known. */
    OBLIGATIONS,
    /** The context of inspections was never heard of. */
    INSPECTIONS,
    /** The context of training was never heard of. */
    TRAINING,
    /** No row says where one grade ends. */
    POLICY,
    /** It does not trade any more. */
    ENDED
}
