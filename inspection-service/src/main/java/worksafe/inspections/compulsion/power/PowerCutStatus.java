package worksafe.inspections.compulsion.power;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where a power cut stands; the picture is in {@code docs/lifecycles/power-cut.md}. */
enum PowerCutStatus implements Lifecycle<PowerCutStatus> {
    /** It is proposed. */
    PROPOSED,
    /** The principal head has refused it. */
    REFUSED,
    /** The principal head has approved it. */
    APPROVED,
    /** The enterprise was told. */
    NOTICED,
    /** The supplier was asked in writing. */
    SUPPLIER_TOLD,
    /** The supply is cut. */
    CUT,
    /** The supply is restored. */
    RESTORED,
    /** It was dropped before anything was cut. */
    DROPPED;

    @Override
    public Set<PowerCutStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(APPROVED, REFUSED, DROPPED);
            case APPROVED -> EnumSet.of(NOTICED, DROPPED);
            case NOTICED -> EnumSet.of(SUPPLIER_TOLD, DROPPED);
            case SUPPLIER_TOLD -> EnumSet.of(CUT, DROPPED);
            case CUT -> EnumSet.of(RESTORED);
            case REFUSED, RESTORED, DROPPED -> EnumSet.noneOf(PowerCutStatus.class);
        };
    }

    /** The verbs that are legal now. */
    @Override
    public Set<PowerCutAction> actions() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(PowerCutAction.DECISION, PowerCutAction.DROP);
            case REFUSED, DROPPED -> EnumSet.noneOf(PowerCutAction.class);
            case APPROVED, NOTICED -> EnumSet.of(PowerCutAction.PAPER, PowerCutAction.DROP);
            case SUPPLIER_TOLD -> EnumSet.of(PowerCutAction.CUT, PowerCutAction.DROP);
            case CUT -> EnumSet.of(PowerCutAction.RESTORATION);
            case RESTORED -> EnumSet.of(PowerCutAction.PAPER);
        };
    }

    /** @throws IllegalTransition when the verb is not legal now */
    void require(PowerCutAction verb) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, verb);
        }
    }

    boolean isOpen() {
        return !next().isEmpty();
    }
}
