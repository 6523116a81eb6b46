package worksafe.hazards;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import worksafe.platform.enterprises.FollowingTables;

/** What follows an enterprise to the authority that supervises it now; steps are walled by the row that they belong to. */
@ApplicationScoped
class HazardTables implements FollowingTables {

    @Override
    public List<String> aggregates() {
        return List.of(
                "danger",
                "source",
                "sensor",
                "alarm",
                "risk_point",
                "paper",
                "publication",
                "danger_listing",
                "danger_filing",
                "internal_report",
                "self_check",
                "self_check_round");
    }

    @Override
    public List<String> records() {
        return List.of();
    }

    @Override
    public Map<String, String> stay() {
        return Map.of(
                "tip_off", "stands before the authority that it was told or forwarded to; no enterprise's",
                "tip_off_reward", "stands where its tip-off stood; no enterprise's");
    }
}
