package worksafe.inspections.inspection.facet;

/** Whether somebody stood in the way of a visit that has begun. */
public enum Obstruction {
    OBSTRUCTED,
    UNHINDERED
}
