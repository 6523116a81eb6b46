package worksafe.training.duty;

/** What a worker lacks. */
public enum UnfitGround {
    /** Is being taught before work. */
    INDUCTION_UNDER_WAY,
    /** Did not pass. */
    INDUCTION_FAILED,
    /** Was not assessed in the job, or does not master its procedure and emergency measures. */
    ASSESSMENT_MISSING,
    /** Did not pass the practical workshop. */
    PRACTICE_MISSING,
    /** Was not in the practical workshop again for too long. */
    RETRAINING_OVERDUE,
    /** Works with a guide only. */
    UNDER_GUIDANCE
}
