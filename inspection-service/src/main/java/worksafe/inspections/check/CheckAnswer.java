package worksafe.inspections.check;

/** What the team ticks. */
public enum CheckAnswer {
    IN_ORDER,
    NOT_IN_ORDER,
    /** There is no such thing on the premises. */
    NOT_APPLICABLE
}
