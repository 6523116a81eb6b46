package worksafe.inspections.inspection;

import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.PLAN;
import static worksafe.inspections.inspection.InspectionApi.REASON;
import static worksafe.inspections.inspection.InspectionApi.RECORD;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.VISITS;
import static worksafe.inspections.inspection.InspectionApi.aVisit;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.started;
import static worksafe.platform.testing.Intruder.in;
import static worksafe.platform.testing.Intruder.ofEnterprises;
import static worksafe.platform.testing.Intruder.ofSectors;
import static worksafe.platform.testing.feature.Creation.numbered;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import worksafe.inspections.inspection.InspectionApi.Enrolled;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Visits to one enterprise, which does not see them before they begin. */
record InspectionFeature(UUID enterprise, Enrolled leader, Enrolled second, Enrolled third) implements FeatureFixture {

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    @Override
    public String path() {
        return ROOT + VISITS;
    }

    @Override
    public String table() {
        return "inspection";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("inspection_member", "inspection_id", "inspection_step", "inspection_id");
    }

    @Override
    public Set<String> rewritten() {
        return Set.of("inspection_member");
    }

    @Override
    public String readPermission() {
        return "inspection:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    /** Until a visit begins, its events say nothing of where it goes. */
    @Override
    public Home announcedFrom(String event) {
        return event.equals("inspection-started") || event.equals("inspection-concluded")
                ? home()
                : new Home(COUNTY, null, null);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "inspection:arrange",
                supervisor(),
                Tokens.of("supervisor", COUNTY, "another"),
                numbered(aVisit(enterprise, leader, second), "群众举报仓库违规存放危化品"),
                "inspection-assigned");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("plan", "inspection:plan", supervisor(), PLAN).announcing("inspection-planned"),
                Verb.of("team-change", "inspection:change-team", supervisor(), """
                                {"joining": "%s", "reason": "临时抽调"}""".formatted(third.id()))
                        .illegalOn(this::begun),
                Verb.of("start", "inspection:start", leader.token(), "")
                        .on(this::planned)
                        .announcing("inspection-started"),
                Verb.of("conclusion", "inspection:conclude", leader.token(), RECORD)
                        .on(this::begun)
                        .announcing("inspection-concluded"),
                Verb.of("cancellation", "inspection:cancel", supervisor(), REASON)
                        .announcing("inspection-cancelled"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("status", "ASSIGNED", "STARTED", "OPEN"),
                Filter.ofNone("drawId", NOBODYS, "7"),
                Filter.of("inspectorId", leader.id().toString(), NOBODYS, "x"),
                Filter.of("region", "320281102000", "320281103000", "320281"),
                Filter.of("visitClass", "CASE", "SPECIAL", "X"),
                Filter.ofNone("topic", "WORKPLACE", null),
                Filter.of("sector", "EMERGENCY", "TRANSPORT", "X"),
                Filter.ofNone("countedFrom", "2020-01-01", "x"),
                Filter.ofNone("countedBefore", "2099-01-01", "x"),
                Filter.ofNone("outcome", "OBSTRUCTED", "X"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-assignedAt", "assigned_at"));
    }

    @Override
    public String lister() {
        return supervisor();
    }

    @Override
    public String narrowed() {
        return "enterpriseId=" + enterprise;
    }

    @Override
    public Set<Scope> strangers() {
        return Set.of(
                ofEnterprises(enterprise),
                in("000000000000").leading(),
                in("320200000000").leading(),
                in("320281102000").leading());
    }

    /** Before a visit begins, leaders of the authority alone, and the team. */
    @Override
    public List<Scope> insiders() {
        return List.of(
                in(COUNTY).leading(),
                ofSectors(COUNTY, Sector.EMERGENCY, Sector.TRANSPORT).leading());
    }

    private static String supervisor() {
        return Tokens.of("supervisor", COUNTY);
    }

    private UUID planned() {
        var id = created(supervisor(), VISITS, aVisit(enterprise, leader, second));
        act(supervisor(), VISITS, id, "plan", PLAN).then().statusCode(200);
        return id;
    }

    private UUID begun() {
        return started(enterprise, leader, second);
    }
}
