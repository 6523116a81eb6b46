package worksafe.inspections.ground;

import java.util.Locale;

/** Why an enterprise is to be visited oftener. */
public enum VisitGround {
    /** A major danger that is neither closed nor dismissed. */
    MAJOR_DANGER,
    /** A danger whose supervision is listed and not lifted. */
    LISTED_DANGER,
    /** A major hazard source of level 1 or 2. */
    MAJOR_SOURCE,
    /** A general danger whose day was missed, until it is closed, dismissed or given another day. */
    OVERDUE_DANGER,
    /** That its authority has it on the key list. */
    KEY_LISTED,
    /** That the registry grades it C. */
    GRADE_C,
    /** That the registry grades it D, the worst. */
    GRADE_D,
    /** That it is on the list of the seriously dishonest. */
    DISHONEST,
    /** A system that it must keep is not in place, as the registry's scorecard has it. */
    FAILED_SYSTEM;

    /** Whether an end that is heard of first is remembered; of general dangers and of systems there are too many. */
    boolean remembersEnds() {
        return this != OVERDUE_DANGER && this != FAILED_SYSTEM;
    }

    /** As it stands in codes of the policy book. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
