package worksafe.registry.drill;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where a drill stands; the picture is in {@code docs/lifecycles/emergency-drill.md}. */
enum EmergencyDrillStatus implements Lifecycle<EmergencyDrillStatus> {
    PLANNED,
    HELD,
    /** Evaluated; where the authority is told, that is still to come. */
    EVALUATED,
    /** The authority was told. */
    REPORTED,
    CANCELLED;

    @Override
    public Set<EmergencyDrillStatus> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(HELD, CANCELLED);
            case HELD -> EnumSet.of(EVALUATED);
            case EVALUATED -> EnumSet.of(REPORTED);
            case REPORTED, CANCELLED -> EnumSet.noneOf(EmergencyDrillStatus.class);
        };
    }

    @Override
    public Set<EmergencyDrillAction> actions() {
        return switch (this) {
            case PLANNED -> EnumSet.of(EmergencyDrillAction.HOLDING, EmergencyDrillAction.CANCELLATION);
            case HELD -> EnumSet.of(EmergencyDrillAction.EVALUATION);
            case EVALUATED -> EnumSet.of(EmergencyDrillAction.REPORT);
            case REPORTED, CANCELLED -> EnumSet.noneOf(EmergencyDrillAction.class);
        };
    }

    /**
     * The target, once it is known that the verb may lead there from here.
     *
     * @throws IllegalTransition otherwise
     */
    EmergencyDrillStatus by(EmergencyDrillAction verb, EmergencyDrillStatus target) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, target);
        }
        return to(target);
    }
}
