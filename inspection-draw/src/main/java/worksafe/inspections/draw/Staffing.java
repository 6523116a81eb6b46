package worksafe.inspections.draw;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose inspectors go on the visits of a draw. */
@Schema(name = "DrawStaffing")
public enum Staffing {
    /** The drawing authority's own. */
    OWN,
    /** Its own and those of the named offices below it, in one list (联合). */
    JOINT,
    /** The same, but that those of an office below are never sent within its place (异地). */
    OFF_SITE
}
