package worksafe.registry.project;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of construction projects; the texts stand in {@code messages/registry-project_*.properties}. */
enum ProjectProblem implements ProblemType {
    /** It is at another stage. */
    PROJECT_STAGE_OUT_OF_TURN(422),
    /** Somebody else decides that stage. */
    PROJECT_DECIDER_OTHER(422),
    /** An office of another level decides that stage. */
    PROJECT_OFFICE_OTHER(422),
    /** Whoever submitted it neither accepts nor decides. */
    PROJECT_SAME_PERSON(422),
    /** It lacks conditions of its stage. */
    PROJECT_CONDITIONS_MISSING(422),
    /** A condition is said to be met that its stage does not ask for. */
    PROJECT_CONDITION_OTHER(422),
    /** Its enterprise lacks safety conditions. */
    PROJECT_ENTERPRISE_UNFIT(422),
    /** Papers on occupational health are due before the stage is passed. */
    PROJECT_HEALTH_PAPERS_MISSING(422),
    /** The authority has to agree to a paper on occupational health, and nothing says that it did. */
    PROJECT_HEALTH_AGREEMENT_MISSING(422),
    /** A paper on occupational health is entered before that of which it tells was built. */
    PROJECT_HEALTH_PAPER_EARLY(422),
    /** Its time was extended before, or nothing says for how long. */
    PROJECT_NOT_EXTENDABLE(422),
    /** There is no design yet that could change. */
    PROJECT_NOT_DESIGNED(422),
    /** The plan of the trial run is filed first. */
    PROJECT_TRIAL_PLAN_FIRST(422),
    /** That was done before. */
    PROJECT_DONE_ALREADY(422),
    /** There was no trial run. */
    PROJECT_TRIAL_NOT_BEGUN(422),
    /** A trial run that was begun is said not to be needed. */
    PROJECT_TRIAL_NEEDED(422),
    /** The trial run was shorter than it must be. */
    PROJECT_TRIAL_TOO_SHORT(422),
    /** That cannot be found at its stage. */
    PROJECT_BREACH_IMPOSSIBLE(422),
    /** As many were drawn as the share asks for, or there are none. */
    PROJECT_CHECKS_DRAWN(422),
    /** A project of that kind is not checked, or was not drawn. */
    PROJECT_NOT_CHECKED(422),
    /** The authority found its acceptance wanting, and it was not checked again. */
    PROJECT_CHECK_FAILED(422),
    /** On the spot two officials look. */
    PROJECT_CHECK_BY_TWO(422),
    /** What is merely recorded is not found wanting. */
    PROJECT_ONLY_RECORDED(422),
    /** The stages of a project from paper do not follow one another. */
    PROJECT_STAGES_GAP(422),
    /** The day lies before what it follows, or is still to come. */
    PROJECT_DAY_IMPOSSIBLE(422);

    private final int status;

    ProjectProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
