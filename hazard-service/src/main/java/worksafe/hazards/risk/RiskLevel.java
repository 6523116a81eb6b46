package worksafe.hazards.risk;

import java.util.Arrays;
import java.util.List;

/** The levels of an enterprise that control risks, the highest first. Who controls on a higher level does so on all below. */
public enum RiskLevel {
    COMPANY,
    WORKSHOP,
    TEAM,
    POST;

    /** This level and all below it. */
    List<RiskLevel> downwards() {
        return Arrays.stream(values())
                .filter(level -> level.compareTo(this) >= 0)
                .toList();
    }
}
