package worksafe.registry.permit.examination;

/** How an enterprise stands to a condition. */
public enum PermitConditionState {
    MET,
    UNMET,
    /** There is nothing of the kind, such as no major source of danger. */
    NOT_APPLICABLE
}
