package worksafe.registry.plan;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where an edition of a plan stands; the picture is in {@code docs/lifecycles/emergency-plan.md}. */
enum EmergencyPlanStatus implements Lifecycle<EmergencyPlanStatus> {
    DRAFT,
    /** Reviewed, and found good. */
    REVIEWED,
    /** Signed by the principal. */
    SIGNED,
    /** The staff was told: it is in force. */
    PUBLISHED,
    /** In force; the authority did not file it. */
    RETURNED,
    /** In force and on file. */
    FILED,
    /** In force, and evaluated since. */
    EVALUATED,
    /** Another edition took its place. */
    REVISED,
    /** Called off, or its enterprise is no more. */
    WITHDRAWN;

    /** Those of the editions that are in force. */
    static final Set<EmergencyPlanStatus> IN_FORCE = EnumSet.of(PUBLISHED, RETURNED, FILED, EVALUATED);

    @Override
    public Set<EmergencyPlanStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(REVIEWED, SIGNED, WITHDRAWN);
            case REVIEWED -> EnumSet.of(SIGNED, WITHDRAWN);
            case SIGNED -> EnumSet.of(PUBLISHED, WITHDRAWN);
            case PUBLISHED -> EnumSet.of(FILED, RETURNED, EVALUATED, REVISED, WITHDRAWN);
            case RETURNED -> EnumSet.of(RETURNED, FILED, EVALUATED, REVISED, WITHDRAWN);
            case FILED -> EnumSet.of(EVALUATED, REVISED, WITHDRAWN);
            case EVALUATED -> EnumSet.of(EVALUATED, FILED, RETURNED, REVISED, WITHDRAWN);
            case REVISED, WITHDRAWN -> EnumSet.noneOf(EmergencyPlanStatus.class);
        };
    }

    @Override
    public Set<EmergencyPlanAction> actions() {
        return switch (this) {
            case DRAFT ->
                EnumSet.of(EmergencyPlanAction.REVIEW, EmergencyPlanAction.SIGNATURE, EmergencyPlanAction.WITHDRAWAL);
            case REVIEWED -> EnumSet.of(EmergencyPlanAction.SIGNATURE, EmergencyPlanAction.WITHDRAWAL);
            case SIGNED -> EnumSet.of(EmergencyPlanAction.PUBLICATION, EmergencyPlanAction.WITHDRAWAL);
            case PUBLISHED, RETURNED -> EnumSet.of(EmergencyPlanAction.EVALUATION, EmergencyPlanAction.WITHDRAWAL);
            case FILED, EVALUATED -> EnumSet.of(EmergencyPlanAction.EVALUATION);
            case REVISED, WITHDRAWN -> EnumSet.noneOf(EmergencyPlanAction.class);
        };
    }

    /**
     * The target, once it is known that the verb may lead there from here.
     *
     * @throws IllegalTransition otherwise
     */
    EmergencyPlanStatus by(EmergencyPlanAction verb, EmergencyPlanStatus target) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, target);
        }
        return to(target);
    }
}
