package worksafe.inspections.assessment.veto;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where a veto stands; the picture is in {@code docs/lifecycles/veto.md}. */
enum VetoStatus implements Lifecycle<VetoStatus> {
    /** There is reason to. */
    TRIGGERED,
    /** The government has decided so. */
    CONFIRMED,
    /** It was announced, and bars. */
    IN_FORCE,
    /** The year is over, or it was lifted. */
    ENDED,
    /** The government has decided not to. */
    DROPPED;

    @Override
    public Set<VetoStatus> next() {
        return switch (this) {
            case TRIGGERED -> EnumSet.of(CONFIRMED, DROPPED);
            case CONFIRMED -> EnumSet.of(IN_FORCE);
            case IN_FORCE -> EnumSet.of(ENDED);
            case ENDED, DROPPED -> EnumSet.noneOf(VetoStatus.class);
        };
    }

    @Override
    public Set<VetoAction> actions() {
        return switch (this) {
            case TRIGGERED -> EnumSet.of(VetoAction.CONFIRMATION);
            case CONFIRMED -> EnumSet.of(VetoAction.ANNOUNCEMENT);
            case IN_FORCE -> EnumSet.of(VetoAction.LIFTING);
            case ENDED, DROPPED -> EnumSet.noneOf(VetoAction.class);
        };
    }
}
