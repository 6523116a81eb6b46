package worksafe.inspections.draw;

/** Whether a team was found for a drawn object. */
enum TeamStatus {
    /** Somebody goes there. */
    ASSIGNED,
    /** The rules left too few, or nobody who may lead; published and never drawn again. */
    UNASSIGNABLE
}
