package worksafe.inspections.stop;

import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** What stop-orders owe as all features do; the enterprise does not see them before it is told. */
record StopOrderFeature(UUID enterprise) implements FeatureFixture {

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    @Override
    public String path() {
        return ROOT + "stop-orders";
    }

    @Override
    public String table() {
        return "stop_order";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("stop_order_step", "stop_order_id");
    }

    @Override
    public String readPermission() {
        return "stop-order:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    /** Until the enterprise is told no event names it. */
    @Override
    public Home announcedFrom(String event) {
        return Set.of("stop-order-disobeyed").contains(event) ? home() : new Home(VILLAGE, Sector.EMERGENCY, null);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "stop-order:propose",
                Tokens.of("supervisor", COUNTY),
                Tokens.of("supervisor", COUNTY, "supervisor-0077"),
                () -> StopOrderApi.aProposal(enterprise).replace("二车间", "二车间 " + Uuid7.next(InstantSource.system())),
                "stop-order-proposed");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("answer", "stop-order:answer", Tokens.of("approver", COUNTY, "approver-1"), """
                {"takenUp": true, "opinion": "移交立案"}""")
                        .announcing("stop-order-progressed"),
                Verb.of("disobedience", "stop-order:note", Tokens.of("inspector", COUNTY), """
                {"disobedience": "NOT_STOPPED", "note": "仍在生产"}""")
                        .on(() -> StopOrderApi.served(enterprise))
                        .announcing("stop-order-disobeyed"),
                Verb.of("obedience", "stop-order:note", Tokens.of("inspector", COUNTY), """
                {"note": "已停产"}""")
                        .on(() -> StopOrderApi.disobeyed(enterprise)),
                Verb.of("referral", "stop-order:refer", Tokens.of("supervisor", COUNTY), """
                {"bureau": "江阴市应急管理局", "note": "请组织验收"}""")
                        .on(this::applied)
                        .illegalOn(() -> StopOrderApi.served(enterprise)));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "x"),
                Filter.of("status", "PROPOSED", "RESUMED", "DONE"),
                Filter.of("ground", "STILL_FAILING", "FATAL_ACCIDENT", "x"),
                Filter.of("sector", "EMERGENCY", "WATER", "x"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-openedAt", "opened_at"));
    }

    @Override
    public String lister() {
        return Tokens.of("supervisor", COUNTY);
    }

    @Override
    public String narrowed() {
        return "enterpriseId=" + enterprise;
    }

    @Override
    public Set<Scope> strangers() {
        return Set.of(Intruder.ofEnterprises(enterprise));
    }

    @Override
    public List<Scope> insiders() {
        return List.of(
                Intruder.in(VILLAGE),
                Intruder.in("320281102000"),
                Intruder.in(COUNTY),
                Intruder.in("320200000000"),
                Intruder.in("000000000000"),
                Intruder.ofSectors(COUNTY, Sector.EMERGENCY, Sector.TRANSPORT));
    }

    private UUID applied() {
        var id = StopOrderApi.served(enterprise);
        StopOrderApi.applied(enterprise, id);
        return id;
    }
}
