package worksafe.inspections;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import worksafe.platform.enterprises.FollowingTables;

/** What of this context follows an enterprise to the authority that supervises it now. */
@ApplicationScoped
class InspectionTables implements FollowingTables {

    @Override
    public List<String> aggregates() {
        return List.of(
                "paper",
                "publication",
                "inspection",
                "finding",
                "rectification_order",
                "visit_debt",
                "exposure",
                "penalty_case",
                "closure",
                "seizure",
                "power_cut",
                "site_measure",
                "stop_order",
                "campaign_target");
    }

    @Override
    public List<String> records() {
        return List.of("visit_ground", "danger_number");
    }

    @Override
    public List<String> naming() {
        return List.of("recusal");
    }

    /** A visit that a draw sent out belongs to the enterprise that was drawn until it has begun; one draw sends one team. */
    @Override
    public Map<String, String> united() {
        return Map.of(
                "visit_debt",
                "(not exists (select from visit_debt o where o.enterprise_id = :into and o.year = r.year))",
                "inspection",
                "(r.draw_id is null or r.status not in ('ASSIGNED', 'PLANNED') and not exists (select from inspection o"
                        + " where o.draw_id = r.draw_id and o.enterprise_id = :into))");
    }

    @Override
    public Map<String, String> stay() {
        return Map.of(
                "library_object", "written by the library itself when it hears of the move",
                "inspector", "stands where its authority stands; no enterprise's",
                "recusal", "stands where its inspector stands",
                "draw", "stands where its authority stands; no enterprise's",
                "delegation", "stands where its town stands; no enterprise's",
                "campaign", "stands where its authority stands; no enterprise's",
                "joint_action", "stands where its authority stands; no enterprise's",
                "crime_transfer", "stands where its authority stands; which enterprise it is about no enterprise is shown");
    }
}
