package worksafe.inspections.assessment;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where an assessment stands; the picture is in {@code docs/lifecycles/assessment.md}. */
enum AssessmentStatus implements Lifecycle<AssessmentStatus> {
    /** Who is assessed has its items. */
    ISSUED,
    /** It has spread its targets among its own. */
    SPREAD,
    /** The year runs, or is to be reported. */
    RUNNING,
    /** It has marked itself, with evidence. */
    SELF_REPORTED,
    /** That was looked at. */
    CHECKED,
    /** It is marked, and has a grade. */
    SCORED,
    /** Who is assessed objects. */
    OBJECTED,
    /** The government has confirmed it. */
    CONFIRMED,
    /** It was taken back. */
    WITHDRAWN;

    @Override
    public Set<AssessmentStatus> next() {
        return switch (this) {
            case ISSUED -> EnumSet.of(SPREAD, WITHDRAWN);
            case SPREAD -> EnumSet.of(RUNNING, WITHDRAWN);
            case RUNNING -> EnumSet.of(SELF_REPORTED, WITHDRAWN);
            case SELF_REPORTED -> EnumSet.of(RUNNING, CHECKED);
            case CHECKED -> EnumSet.of(SCORED);
            case SCORED -> EnumSet.of(OBJECTED, CONFIRMED);
            case OBJECTED -> EnumSet.of(SCORED);
            case CONFIRMED, WITHDRAWN -> EnumSet.noneOf(AssessmentStatus.class);
        };
    }

    /** The verbs that are legal now. */
    @Override
    public Set<AssessmentAction> actions() {
        return switch (this) {
            case ISSUED -> EnumSet.of(AssessmentAction.SPREAD, AssessmentAction.WITHDRAWAL);
            case SPREAD -> EnumSet.of(AssessmentAction.START, AssessmentAction.WITHDRAWAL);
            case RUNNING -> EnumSet.of(AssessmentAction.SELF_REPORT, AssessmentAction.WITHDRAWAL);
            case SELF_REPORTED -> EnumSet.of(AssessmentAction.RETURN, AssessmentAction.CHECK);
            case CHECKED -> EnumSet.of(AssessmentAction.SCORE);
            case SCORED -> EnumSet.of(AssessmentAction.OBJECTION, AssessmentAction.CONFIRMATION);
            case OBJECTED -> EnumSet.of(AssessmentAction.OBJECTION_ANSWER);
            case CONFIRMED, WITHDRAWN -> EnumSet.noneOf(AssessmentAction.class);
        };
    }

    /** @throws IllegalTransition when the verb is not legal now */
    void require(AssessmentAction verb) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, verb);
        }
    }
}
