package worksafe.registry.permit;

/** How an enterprise stands to a condition. */
enum PermitConditionState {
    MET,
    UNMET,
    /** There is nothing of the kind, such as no major source of danger. */
    NOT_APPLICABLE
}
