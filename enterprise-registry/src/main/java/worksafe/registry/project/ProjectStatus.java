package worksafe.registry.project;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where a project stands within its stage; the picture is in {@code docs/lifecycles/construction-project.md}. */
enum ProjectStatus implements Lifecycle<ProjectStatus> {
    /** Its stage is prepared; nobody was asked yet. */
    PREPARING,
    /** The authority has it, and has not accepted it yet. */
    SUBMITTED,
    /** The authority examines it. */
    UNDER_REVIEW,
    /** It is to be completed. */
    RETURNED,
    /** Not accepted, not approved, or its owner found it wanting; it may be tried again. */
    REJECTED,
    /** All stages are passed: its safety facilities may be used. */
    COMPLETED,
    IN_USE,
    /** Given up, or its enterprise is no more. */
    ABANDONED;

    @Override
    public Set<ProjectStatus> next() {
        return switch (this) {
            case PREPARING -> EnumSet.of(PREPARING, SUBMITTED, UNDER_REVIEW, REJECTED, COMPLETED, ABANDONED);
            case SUBMITTED -> EnumSet.of(UNDER_REVIEW, RETURNED, REJECTED, ABANDONED);
            case UNDER_REVIEW -> EnumSet.of(PREPARING, RETURNED, REJECTED, COMPLETED, ABANDONED);
            case RETURNED -> EnumSet.of(SUBMITTED, UNDER_REVIEW, ABANDONED);
            case REJECTED -> EnumSet.of(PREPARING, SUBMITTED, UNDER_REVIEW, REJECTED, COMPLETED, ABANDONED);
            case COMPLETED -> EnumSet.of(IN_USE);
            case IN_USE, ABANDONED -> EnumSet.noneOf(ProjectStatus.class);
        };
    }

    @Override
    public Set<ProjectAction> actions() {
        return switch (this) {
            case PREPARING, REJECTED ->
                EnumSet.of(
                        ProjectAction.SUBMISSION,
                        ProjectAction.PASSAGE,
                        ProjectAction.CHANGE,
                        ProjectAction.TRIAL_PLAN,
                        ProjectAction.TRIAL_RUN,
                        ProjectAction.HEALTH_PAPER,
                        ProjectAction.BREACH,
                        ProjectAction.ABANDONMENT);
            case SUBMITTED ->
                EnumSet.of(
                        ProjectAction.ACCEPTANCE,
                        ProjectAction.RETURN,
                        ProjectAction.HEALTH_PAPER,
                        ProjectAction.BREACH,
                        ProjectAction.ABANDONMENT);
            case UNDER_REVIEW ->
                EnumSet.of(
                        ProjectAction.RETURN,
                        ProjectAction.EXTENSION,
                        ProjectAction.DECISION,
                        ProjectAction.HEALTH_PAPER,
                        ProjectAction.BREACH,
                        ProjectAction.ABANDONMENT);
            case RETURNED ->
                EnumSet.of(
                        ProjectAction.SUBMISSION,
                        ProjectAction.HEALTH_PAPER,
                        ProjectAction.BREACH,
                        ProjectAction.ABANDONMENT);
            case COMPLETED -> EnumSet.of(ProjectAction.USE, ProjectAction.CHECK);
            case IN_USE -> EnumSet.of(ProjectAction.CHECK);
            case ABANDONED -> EnumSet.noneOf(ProjectAction.class);
        };
    }

    /** Whether it is still on its way. */
    boolean isOpen() {
        return actions().contains(ProjectAction.ABANDONMENT);
    }

    /**
     * That the verb is possible now.
     *
     * @param target where it leads, as a refusal names it
     * @throws IllegalTransition otherwise
     */
    void require(ProjectAction verb, ProjectStatus target) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, target);
        }
    }

    /**
     * The target, once it is known that the verb may lead there from here.
     *
     * @throws IllegalTransition otherwise
     */
    ProjectStatus by(ProjectAction verb, ProjectStatus target) {
        require(verb, target);
        return to(target);
    }
}
