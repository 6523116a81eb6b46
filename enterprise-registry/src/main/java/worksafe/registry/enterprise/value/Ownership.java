package worksafe.registry.enterprise.value;

/** Whether an enterprise belongs to the non-public sector (非公有制企业), which the archive duty first spoke of. */
public enum Ownership {
    NON_PUBLIC,
    PUBLIC,
    /** Not known yet; feeds do not say. */
    UNKNOWN
}
