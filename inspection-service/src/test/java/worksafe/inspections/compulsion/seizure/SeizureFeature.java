package worksafe.inspections.compulsion.seizure;

import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.created;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import worksafe.inspections.inspection.InspectionApi.Enrolled;
import worksafe.inspections.measure.MeasureApi;
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

/** What seizures owe as all features do; the enterprise does not see them before it is told. */
record SeizureFeature(UUID enterprise, UUID visit, Enrolled leader, Enrolled second) implements FeatureFixture {

    static final String SEIZURES = "seizures";

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    @Override
    public String path() {
        return ROOT + "seizures";
    }

    @Override
    public String table() {
        return "seizure";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("seizure_step", "seizure_id", "seizure_item", "seizure_id");
    }

    @Override
    public String readPermission() {
        return "seizure:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    /** Until the enterprise is told no event names it. */
    @Override
    public Home announcedFrom(String event) {
        return Set.of().contains(event) ? home() : new Home(VILLAGE, Sector.EMERGENCY, null);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "seizure:propose",
                leader.token(),
                second.token(),
                () -> aSeizure(visit).replace("2 号", Uuid7.next(InstantSource.system()) + " 号"),
                "seizure-proposed");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("decision", "seizure:decide", Tokens.of("approver", COUNTY, "approver-1"), """
                {"approved": true, "opinion": "同意"}""")
                        .announcing("seizure-progressed"),
                Verb.of("paper", "seizure:draw-up-paper", leader.token(), MeasureApi.PAPER)
                        .on(this::decided),
                Verb.of("extension", "seizure:decide", Tokens.of("approver", COUNTY, "approver-1"), """
                {"reason": "正在鉴定"}""")
                        .on(this::served),
                Verb.of("disposal", "seizure:dispose", leader.token(), """
                {"outcome": "RETURNED", "note": "退还"}""").on(this::served));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "x"),
                Filter.of("status", "PROPOSED", "DISPOSED", "DONE"),
                Filter.of("kind", "TAKING", "EVIDENCE", "x"),
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

    static String aSeizure(UUID visit) {
        return """
                {
                  "inspectionId": "%s",
                  "kind": "TAKING",
                  "location": "2 号危化品仓库",
                  "reason": "储存的危险物品不符合国家标准。",
                  "keeper": "江阴市应急管理局物证室",
                  "urgent": false,
                  "items": [{"name": "氧气瓶 40 L", "quantity": "12 只", "condition": "超过检验有效期"}]
                }""".formatted(visit);
    }

    UUID decided() {
        return decided(aSeizure(visit));
    }

    UUID decided(String body) {
        var id = created(leader.token(), SEIZURES, body);
        act(Tokens.of("approver", COUNTY, "approver-1"), SEIZURES, id, "decision", """
                {"approved": true, "opinion": "同意"}""")
                .then()
                .statusCode(200);
        return id;
    }

    UUID served() {
        return served(aSeizure(visit));
    }

    UUID served(String body) {
        var id = decided(body);
        MeasureApi.paperServed(leader.token(), SEIZURES, id, leader.token(), second.token());
        return id;
    }
}
