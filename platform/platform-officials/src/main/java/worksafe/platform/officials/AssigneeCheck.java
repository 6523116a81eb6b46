package worksafe.platform.officials;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.http.RuleViolation;

/** Who may be named for what an authority owes: whoever the roster says works there today. */
@ApplicationScoped
class AssigneeCheck implements Clocks.Officials {

    private final Officials officials;

    AssigneeCheck(Officials officials) {
        this.officials = officials;
    }

    @Override
    public boolean require(String account, RegionCode region, @Nullable Sector sector, LocalDate day) {
        return officials.require(account, region, sector, day).kept();
    }

    @Override
    public boolean isElsewhere(String account, RegionCode region, @Nullable Sector sector, LocalDate day) {
        // Below the wall: an enterprise, whose verb names who is to follow, sees no entry of the roster.
        if (!officials.gone(Set.of(account), region, sector, day, day).isEmpty()) {
            return true;
        }
        try {
            var unused = officials.require(account, region, sector, day);
            return false;
        } catch (RuleViolation refused) {
            // An account that the roster never had may be an enterprise's.
            return refused.type() != OfficialProblem.OFFICIAL_UNKNOWN;
        }
    }
}
