package worksafe.inspections.compulsion.power;

import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.created;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import worksafe.inspections.measure.MeasureApi;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** What power-cuts owe as all features do; the enterprise does not see them before it is told. */
record PowerCutFeature(UUID enterprise, UUID stopOrder) implements FeatureFixture {

    static final String POWER_CUTS = "power-cuts";
    static final String DONE = """
            {"note": "供电公司已操作"}""";

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    @Override
    public String path() {
        return ROOT + "power-cuts";
    }

    @Override
    public String table() {
        return "power_cut";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("power_cut_step", "power_cut_id");
    }

    @Override
    public String readPermission() {
        return "power-cut:read";
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
                "power-cut:propose",
                Tokens.of("inspector", COUNTY),
                Tokens.of("inspector", COUNTY, "inspector-0077"),
                () -> aCut(stopOrder).replace("供电公司", "供电公司 " + Uuid7.next(InstantSource.system())),
                "power-cut-proposed");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("decision", "power-cut:decide", Tokens.of("approver", COUNTY, "approver-1"), """
                {"approved": true, "opinion": "批准"}""")
                        .announcing("power-cut-progressed"),
                Verb.of(
                                "paper",
                                "power-cut:draw-up-paper",
                                Tokens.of("inspector", COUNTY, "inspector-0078"),
                                MeasureApi.PAPER)
                        .on(this::approved)
                        .illegalOn(this::dropped),
                Verb.of("cut", "power-cut:carry-out", Tokens.of("inspector", COUNTY), DONE)
                        .on(this::supplierTold),
                Verb.of("restoration", "power-cut:carry-out", Tokens.of("inspector", COUNTY), DONE)
                        .on(this::cut),
                Verb.of("drop", "power-cut:drop", Tokens.of("supervisor", COUNTY), """
                {"reason": "企业已停产"}"""));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "x"),
                Filter.of("status", "PROPOSED", "RESTORED", "DONE"),
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

    static String aCut(UUID stopOrder) {
        return """
                {
                  "supply": "ELECTRICITY",
                  "stopOrderId": "%s",
                  "dangerNumber": "YH320281-2026-770042",
                  "risk": "储罐持续超压，仍在进料。",
                  "safeguard": "断电不影响应急照明、消防和报警。",
                  "urgency": "随时可能泄漏",
                  "supplier": "国网江阴市供电公司",
                  "servesResidents": false
                }""".formatted(stopOrder);
    }

    /** A major danger of the enterprise is on record. */
    static void aMajorDanger(UUID enterprise) {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner,
                    "insert into visit_ground (id, region, sector, enterprise_id, ground, subject_id, number, revision, since)"
                            + " values (uuidv7(), 320281102005, 'EMERGENCY', ?, 'MAJOR_DANGER', uuidv7(),"
                            + " 'YH320281-2026-770042', 1, '2026-01-01')",
                    enterprise);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID proposed() {
        return created(Tokens.of("inspector", COUNTY), POWER_CUTS, aCut(stopOrder));
    }

    UUID approved() {
        var id = proposed();
        act(Tokens.of("approver", COUNTY, "approver-1"), POWER_CUTS, id, "decision", """
                {"approved": true, "opinion": "批准"}""")
                .then()
                .statusCode(200);
        return id;
    }

    private UUID dropped() {
        var id = proposed();
        act(Tokens.of("supervisor", COUNTY), POWER_CUTS, id, "drop", """
                {"reason": "企业已停产"}""").then().statusCode(200);
        return id;
    }

    UUID supplierTold() {
        var id = approved();
        var first = Tokens.of("inspector", COUNTY);
        var second = Tokens.of("inspector", COUNTY, "inspector-0078");
        MeasureApi.paperServed(second, POWER_CUTS, id, first, second);
        MeasureApi.paperServed(second, POWER_CUTS, id, first, second);
        return id;
    }

    UUID cut() {
        var id = supplierTold();
        act(Tokens.of("inspector", COUNTY), POWER_CUTS, id, "cut", DONE).then().statusCode(200);
        return id;
    }
}
