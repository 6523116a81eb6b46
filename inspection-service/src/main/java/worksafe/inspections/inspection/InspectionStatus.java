package worksafe.inspections.inspection;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/**
 * Where a visit stands; the picture is in {@code docs/lifecycles/inspection.md}. The enum says what may follow; the verbs
 * of {@link Inspection} say what it takes.
 */
enum InspectionStatus implements Lifecycle<InspectionStatus> {
    /** A team is to go there; how, nobody has planned yet. */
    ASSIGNED,
    /** The on-site plan is made. */
    PLANNED,
    /** The team is there; from now on the enterprise may know. */
    STARTED,
    /** It is over and its record complete. */
    CONCLUDED,
    /** It was called off before it began. */
    CANCELLED;

    @Override
    public Set<InspectionStatus> next() {
        return switch (this) {
            case ASSIGNED -> EnumSet.of(PLANNED, CANCELLED);
            case PLANNED -> EnumSet.of(STARTED, CANCELLED);
            case STARTED -> EnumSet.of(CONCLUDED);
            case CONCLUDED, CANCELLED -> EnumSet.noneOf(InspectionStatus.class);
        };
    }

    /** The verbs that are legal now. */
    @Override
    public Set<InspectionAction> actions() {
        return switch (this) {
            case ASSIGNED ->
                EnumSet.of(InspectionAction.PLAN, InspectionAction.TEAM_CHANGE, InspectionAction.CANCELLATION);
            case PLANNED ->
                EnumSet.of(InspectionAction.START, InspectionAction.TEAM_CHANGE, InspectionAction.CANCELLATION);
            case STARTED -> EnumSet.of(InspectionAction.FINDING, InspectionAction.CONCLUSION);
            case CONCLUDED, CANCELLED -> EnumSet.noneOf(InspectionAction.class);
        };
    }

    /** Whether the visit is still to come or under way. */
    boolean isOpen() {
        return !next().isEmpty();
    }

    /**
     * Stays where it is for a verb that leads nowhere else.
     *
     * @throws IllegalTransition when the verb is not legal now
     */
    void require(InspectionAction verb) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, verb);
        }
    }
}
