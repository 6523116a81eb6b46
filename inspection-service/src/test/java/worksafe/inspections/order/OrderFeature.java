package worksafe.inspections.order;

import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.FINDINGS;
import static worksafe.inspections.inspection.InspectionApi.ORDERS;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.aFinding;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.anOrder;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.inDays;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import worksafe.inspections.inspection.InspectionApi.Enrolled;
import worksafe.kernel.Sector;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Orders about one visit, each for a finding of its own. */
record OrderFeature(UUID enterprise, UUID visit, Enrolled leader) implements FeatureFixture {

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    @Override
    public String path() {
        return ROOT + ORDERS;
    }

    @Override
    public String table() {
        return "rectification_order";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("order_finding", "order_id", "order_step", "order_id");
    }

    @Override
    public String readPermission() {
        return "order:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "order:issue",
                leader.token(),
                Tokens.of("supervisor", COUNTY),
                () -> anOrder(visit, inDays(10), created(leader.token(), FINDINGS, aFinding(visit))),
                "order-issued");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("withdrawal", "order:withdraw", Tokens.of("supervisor", COUNTY), """
                {"reason": "所列问题经复核不成立"}""")
                        .announcing("order-withdrawn"),
                Verb.of("extension-application", "order:apply-extension", Tokens.ofEnterprise(enterprise), pleading())
                        .illegalOn(this::withdrawn)
                        .announcing("order-extension-asked"),
                Verb.of("extension-answer", "order:extend", Tokens.of("approver", COUNTY), """
                {"answer": "GRANTED", "opinion": "情况属实"}""")
                        .on(this::asked)
                        .announcing("order-rescheduled"),
                Verb.of("paper", "order:draw-up-paper", Tokens.of("supervisor", COUNTY), PAPER));
    }

    /** Who tells the enterprise, and before whom it may appeal and sue. */
    static final String PAPER = """
            {"authority": "江阴市应急管理局", "reviewAuthority": "江阴市人民政府", "court": "江阴市人民法院"}""";

    /** Force majeure is pleaded. */
    static String pleading() {
        return """
                {"until": "%s", "ground": "FORCE_MAJEURE", "reason": "连续暴雨，厂区积水，无法进场施工"}""".formatted(inDays(20));
    }

    private UUID withdrawn() {
        var order = created(leader.token(), ORDERS, creation().body().get());
        act(Tokens.of("supervisor", COUNTY), ORDERS, order, "withdrawal", """
                {"reason": "所列问题经复核不成立"}""")
                .then()
                .statusCode(200);
        return order;
    }

    private UUID asked() {
        var order = created(leader.token(), ORDERS, creation().body().get());
        act(Tokens.ofEnterprise(enterprise), ORDERS, order, "extension-application", pleading())
                .then()
                .statusCode(200);
        return order;
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("inspectionId", visit.toString(), NOBODYS, "x"),
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "x"),
                Filter.of("status", "ISSUED", "ANSWERED", "OPEN"),
                Filter.of("overdue", "false", "true", "x"),
                Filter.of("sector", "EMERGENCY", "WATER", "x"),
                Filter.of("outcome", "OWED", "MET", "x"),
                Filter.of("dueFrom", inDays(10), inDays(11), "tomorrow"),
                Filter.of("dueBefore", inDays(11), inDays(10), "tomorrow"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-issuedAt", "issued_at"), Sort.by("dueDate", "due_date"));
    }
}
