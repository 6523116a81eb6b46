package worksafe.hazards.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.risk.method.RiskColour;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.service.FactTime;

/** What the policy book says of risks beside the tables of the methods: who controls which colour, what is warned of, how often. */
@ApplicationScoped
class RiskPolicies {

    private static final String LEVEL = "risk.control-level";
    private static final String WARNED = "risk.warning-colours";

    private final PolicyBook policies;
    private final Calendar calendar;

    RiskPolicies(PolicyBook policies, Calendar calendar) {
        this.policies = policies;
        this.calendar = calendar;
    }

    /** As {@link PolicyBook#when}. */
    FactTime when(@Nullable Instant happenedAt, Instant now, RegionCode region, Sector sector) {
        return policies.when(happenedAt, now, region, sector);
    }

    /** The levels that control a risk of that colour, from the highest down to the post. */
    List<RiskLevel> levels(RiskColour colour, RegionCode region, Sector sector, LocalDate day) {
        var row = row(LEVEL, region, sector, day);
        var name = colour == RiskColour.RED ? PolicyRow.VALUE : colour.name().toLowerCase(Locale.ROOT);
        return RiskLevel.valueOf(row.text(name)).downwards();
    }

    /** Whether that colour is warned of. */
    boolean isWarned(RiskColour colour, RegionCode region, Sector sector, LocalDate day) {
        return row(WARNED, region, sector, day).items(PolicyRow.VALUE).contains(colour.name());
    }

    /** By when a risk is to be assessed again that was assessed, changed or challenged on that day. */
    RiskDue due(RiskDue.Origin origin, RegionCode region, Sector sector, LocalDate day) {
        var row = row(origin.policy(), region, sector, day);
        return new RiskDue(row.dueDate(day, calendar.edition().days()).date(), origin, PolicyBasis.of(row));
    }

    private PolicyRow row(String code, RegionCode region, Sector sector, LocalDate day) {
        return policies.evaluate(code, region, sector, day).result();
    }
}
