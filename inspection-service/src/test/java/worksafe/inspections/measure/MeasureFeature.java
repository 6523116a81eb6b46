package worksafe.inspections.measure;

import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.act;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import worksafe.inspections.inspection.InspectionApi.Enrolled;
import worksafe.inspections.stop.StopOrderApi;
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

/** What measures owe as all features do; the enterprise does not see them before it is told. */
record MeasureFeature(UUID enterprise, UUID visit, Enrolled leader, Enrolled second) implements FeatureFixture {

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    @Override
    public String path() {
        return ROOT + "measures";
    }

    @Override
    public String table() {
        return "site_measure";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("site_measure_step", "site_measure_id");
    }

    @Override
    public String readPermission() {
        return "measure:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    /** Until the enterprise is told no event names it. */
    @Override
    public Home announcedFrom(String event) {
        return Set.of("measure-served").contains(event) ? home() : new Home(VILLAGE, Sector.EMERGENCY, null);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "measure:propose",
                leader.token(),
                second.token(),
                () -> MeasureApi.aMeasure(visit).replace("2 号", Uuid7.next(InstantSource.system()) + " 号"),
                "measure-proposed");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("decision", "measure:decide", Tokens.of("approver", COUNTY, "approver-1"), """
                {"decided": true, "opinion": "同意"}""")
                        .announcing("measure-progressed"),
                Verb.of("paper", "measure:draw-up-paper", leader.token(), MeasureApi.PAPER)
                        .on(() -> MeasureApi.decided(visit, leader)),
                Verb.of("refusal", "measure:note", leader.token(), """
                {"note": "仍在装卸"}""")
                        .on(this::served)
                        .illegalOn(() -> MeasureApi.decided(visit, leader)),
                Verb.of("review", "measure:ask-review", Tokens.ofEnterprise(enterprise), """
                {"report": "隐患已排除"}""")
                        .on(this::served),
                Verb.of("answer", "measure:review", Tokens.of("supervisor", COUNTY), """
                {"lifted": true, "opinion": "同意恢复"}""")
                        .on(this::asked),
                Verb.of("conversion", "measure:convert", Tokens.of("approver", COUNTY, "approver-1"), """
                {"stopOrderId": "%s"}""".formatted(
                                        StopOrderApi.served(enterprise)))
                        .on(this::served),
                Verb.of("withdrawal", "measure:withdraw", Tokens.of("approver", COUNTY, "approver-1"), """
                {"reason": "不构成重大隐患"}"""));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "x"),
                Filter.of("status", "PROPOSED", "LIFTED", "DONE"),
                Filter.of("kind", "STOP_OF_PART", "EVACUATION", "x"),
                Filter.of("overdue", "false", "true", "x"),
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

    private UUID served() {
        return MeasureApi.served(visit, leader, second);
    }

    private UUID asked() {
        var id = served();
        act(Tokens.ofEnterprise(enterprise), MeasureApi.MEASURES, id, "review", """
                {"report": "隐患已排除"}""")
                .then()
                .statusCode(200);
        return id;
    }
}
