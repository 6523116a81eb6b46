package worksafe.inspections.assessment.indicator;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where an indicator stands; the picture is in {@code docs/lifecycles/control-indicator.md}. */
enum IndicatorStatus implements Lifecycle<IndicatorStatus> {
    IN_FORCE,
    /** It was taken back. */
    WITHDRAWN;

    @Override
    public Set<IndicatorStatus> next() {
        return this == IN_FORCE ? EnumSet.of(WITHDRAWN) : EnumSet.noneOf(IndicatorStatus.class);
    }

    @Override
    public Set<IndicatorAction> actions() {
        return this == IN_FORCE ? EnumSet.allOf(IndicatorAction.class) : EnumSet.noneOf(IndicatorAction.class);
    }

    /** @throws IllegalTransition when the verb is not legal now */
    void require(IndicatorAction verb) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, verb);
        }
    }
}
