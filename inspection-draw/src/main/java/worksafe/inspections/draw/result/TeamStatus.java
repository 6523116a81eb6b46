package worksafe.inspections.draw.result;

/** Whether a team was found for a drawn object. */
public enum TeamStatus {
    /** Somebody goes there. */
    ASSIGNED,
    /** The rules left too few, or nobody who may lead; published and never drawn again. */
    UNASSIGNABLE
}
