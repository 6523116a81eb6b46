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
                "campaign_target",
                "supervision_matter");
    }

    @Override
    public List<String> records() {
        return List.of("visit_ground", "danger_number", "failing_obligation");
    }

    @Override
    public List<String> naming() {
        return List.of("recusal", "accident");
    }

    /** A visit that a draw sent out belongs to the enterprise that was drawn until it has begun; one draw sends one team. */
    @Override
    public Map<String, String> united() {
        return Map.of(
                "closure",
                "(r.status in ('DECLINED', 'REJECTED', 'CLOSED') or not exists (select from closure o where o.enterprise_id = :into"
                        + " and o.status not in ('DECLINED', 'REJECTED', 'CLOSED')))",
                "visit_debt",
                "(not exists (select from visit_debt o where o.enterprise_id = :into and o.year = r.year))",
                "inspection",
                "(r.draw_id is null or r.status not in ('ASSIGNED', 'PLANNED') and not exists (select from inspection o"
                        + " where o.draw_id = r.draw_id and o.enterprise_id = :into))");
    }

    @Override
    public Map<String, String> stay() {
        return Map.ofEntries(
                Map.entry("library_object", "written by the library itself when it hears of the move"),
                Map.entry("inspector", "stands where its authority stands; no enterprise's"),
                Map.entry("recusal", "stands where its inspector stands"),
                Map.entry("draw", "stands where its authority stands; no enterprise's"),
                Map.entry("accident", "stands where it happened, whose government investigates (国令 493 Art. 21)"),
                Map.entry(
                        "accountability",
                        "stands where the office stands that handles it; names no enterprise to the wall"),
                Map.entry("annual_plan", "stands where its authority stands; no enterprise's"),
                Map.entry(
                        "key_entry",
                        "stands where its authority stands; which enterprise it is about is its own column"),
                Map.entry("delegation", "stands where its town stands; no enterprise's"),
                Map.entry("campaign", "stands where its authority stands; no enterprise's"),
                Map.entry("joint_action", "stands where its authority stands; no enterprise's"),
                Map.entry(
                        "crime_transfer",
                        "stands where its authority stands; which enterprise it is about no enterprise is shown"),
                Map.entry("matter_proposal", "about a place; no enterprise's"),
                Map.entry("control_indicator", "a place's or department's; no enterprise's"),
                Map.entry("veto", "bars a place or department, or a post there; no enterprise's"),
                Map.entry("assessment", "of a place or department; no enterprise's"));
    }
}
