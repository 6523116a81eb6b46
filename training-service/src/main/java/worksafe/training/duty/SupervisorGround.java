package worksafe.training.duty;

/** What an official lacks. */
public enum SupervisorGround {
    /** Never had the rotation training. */
    NEVER_TRAINED,
    /** Had it too long ago. */
    ROTATION_OVERDUE,
    /** Did not pass, and has not passed since. */
    EXAM_FAILED,
    /** Has no certificate of the training. */
    CERTIFICATE_MISSING
}
