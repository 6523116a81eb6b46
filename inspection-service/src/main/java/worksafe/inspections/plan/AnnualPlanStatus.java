package worksafe.inspections.plan;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where an annual plan stands; the picture is in {@code docs/lifecycles/annual-plan.md}. */
enum AnnualPlanStatus implements Lifecycle<AnnualPlanStatus> {
    /** A supervisor writes it. */
    DRAFT,
    /** The government is to decide. */
    SUBMITTED,
    /** The government sent it back for completion. */
    RETURNED,
    /** The government approved it; it is to be filed upward. */
    APPROVED,
    /** It was filed. */
    IN_FORCE,
    /** A later edition of it is in force. */
    REVISED,
    /** The report of its year is in. */
    CLOSED;

    @Override
    public Set<AnnualPlanStatus> next() {
        return switch (this) {
            case DRAFT, RETURNED -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(APPROVED, RETURNED, REVISED);
            case APPROVED -> EnumSet.of(IN_FORCE);
            case IN_FORCE, REVISED -> EnumSet.of(REVISED, SUBMITTED, CLOSED);
            case CLOSED -> EnumSet.noneOf(AnnualPlanStatus.class);
        };
    }

    /** The verbs that are legal now. */
    @Override
    public Set<AnnualPlanAction> actions() {
        return switch (this) {
            case DRAFT, RETURNED -> EnumSet.of(AnnualPlanAction.CHANGE, AnnualPlanAction.SUBMISSION);
            case SUBMITTED -> EnumSet.of(AnnualPlanAction.DECISION);
            case APPROVED -> EnumSet.of(AnnualPlanAction.FILING);
            case IN_FORCE, REVISED -> EnumSet.of(AnnualPlanAction.REVISION, AnnualPlanAction.CLOSURE);
            case CLOSED -> EnumSet.noneOf(AnnualPlanAction.class);
        };
    }

    /** @throws IllegalTransition when the verb is not legal now */
    void require(AnnualPlanAction verb) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, verb);
        }
    }
}
