package worksafe.inspections.draw.result;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a team was found for a drawn object. */
@Schema(name = "DrawnTeamStatus")
public enum TeamStatus {
    /** Somebody goes there. */
    ASSIGNED,
    /** The rules left too few, or nobody who may lead; published and never drawn again. */
    UNASSIGNABLE
}
