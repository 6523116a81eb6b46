package worksafe.hazards.risk;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where a risk point stands; the picture is in {@code docs/lifecycles/risk-point.md}. */
public enum RiskStatus implements Lifecycle<RiskStatus> {
    /** Registered, and not assessed yet. */
    DRAFT,
    /** It has a colour; its measures are to be laid down. */
    ASSESSED,
    /** Its measures stand, each level with its owner. */
    CONTROLLED,
    /** It is no more. */
    RETIRED;

    @Override
    public Set<RiskStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(ASSESSED, RETIRED);
            case ASSESSED, CONTROLLED -> EnumSet.of(ASSESSED, CONTROLLED, RETIRED);
            case RETIRED -> EnumSet.noneOf(RiskStatus.class);
        };
    }
}
