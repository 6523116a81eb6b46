package worksafe.inspections.penalty.remedy;

/** Whether a penalty stands. */
public enum PenaltyEffect {
    IN_FORCE,
    /** Its execution was stopped while a remedy is open. */
    SUSPENDED,
    /** It stands with another content. */
    CHANGED,
    /** It counts nowhere any more. */
    REVOKED
}
