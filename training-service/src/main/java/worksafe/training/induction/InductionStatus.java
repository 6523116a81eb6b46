package worksafe.training.induction;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where an induction stands; the picture is in {@code docs/lifecycles/induction.md}. */
enum InductionStatus implements Lifecycle<InductionStatus> {
    STARTED,
    PLANT_DONE,
    WORKSHOP_DONE,
    TEAM_DONE,
    WORKSHOP_PRACTICE_PASSED,
    /** May work. */
    FIT,
    /** May not. */
    FAILED,
    /** Another induction of the worker at the enterprise counts now. */
    REPLACED,
    /** Works there no more. */
    LEFT;

    @Override
    public Set<InductionStatus> next() {
        return switch (this) {
            case STARTED -> EnumSet.of(PLANT_DONE, WORKSHOP_DONE, TEAM_DONE, FAILED, LEFT);
            case PLANT_DONE -> EnumSet.of(WORKSHOP_DONE, TEAM_DONE, FAILED, LEFT);
            case WORKSHOP_DONE -> EnumSet.of(TEAM_DONE, FAILED, LEFT);
            case TEAM_DONE -> EnumSet.of(WORKSHOP_PRACTICE_PASSED, FIT, FAILED, LEFT);
            case WORKSHOP_PRACTICE_PASSED -> EnumSet.of(FIT, FAILED, LEFT);
            case FIT, FAILED -> EnumSet.of(REPLACED, LEFT);
            case LEFT -> EnumSet.of(FIT);
            case REPLACED -> EnumSet.noneOf(InductionStatus.class);
        };
    }

    @Override
    public Set<InductionAction> actions() {
        return switch (this) {
            case STARTED, PLANT_DONE, WORKSHOP_DONE ->
                EnumSet.of(InductionAction.LEVEL, InductionAction.FAILURE, InductionAction.DEPARTURE);
            case TEAM_DONE ->
                EnumSet.of(
                        InductionAction.LEVEL,
                        InductionAction.PRACTICE,
                        InductionAction.FITNESS,
                        InductionAction.FAILURE,
                        InductionAction.DEPARTURE);
            case WORKSHOP_PRACTICE_PASSED ->
                EnumSet.of(
                        InductionAction.LEVEL,
                        InductionAction.FITNESS,
                        InductionAction.FAILURE,
                        InductionAction.DEPARTURE);
            case FIT, FAILED -> EnumSet.of(InductionAction.DEPARTURE);
            case LEFT -> EnumSet.of(InductionAction.RESUMPTION);
            case REPLACED -> EnumSet.noneOf(InductionAction.class);
        };
    }

    /**
     * The target, once it is known that the verb may lead there from here.
     *
     * @throws IllegalTransition otherwise
     */
    InductionStatus by(InductionAction verb, InductionStatus target) {
        require(verb, target);
        return to(target);
    }

    /**
     * That clients may use the verb now. What is over is told the verb: no way leads from there by what is done in between.
     *
     * @throws IllegalTransition otherwise
     */
    void require(InductionAction verb, InductionStatus target) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, underWay() ? target : verb);
        }
    }

    /** Whether it counts: the worker is at the enterprise by it. */
    boolean counts() {
        return this != REPLACED && this != LEFT;
    }

    /** Whether the worker is still being taught. */
    boolean underWay() {
        return counts() && this != FIT && this != FAILED;
    }
}
