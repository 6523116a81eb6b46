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

/** Applications for more time, each for an order of its own. */
record ApplicationFeature(UUID enterprise, UUID visit, Enrolled leader) implements FeatureFixture {

    static final String APPLICATIONS = "applications";

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";
    private static final String CONTENT = """
            {"until": "%s", "ground": "OTHER", "reason": "探测器交货延迟"}""";

    @Override
    public String path() {
        return ROOT + APPLICATIONS;
    }

    @Override
    public String table() {
        return "application";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("application_step", "application_id");
    }

    @Override
    public String readPermission() {
        return "application:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "application:submit",
                Tokens.ofEnterprise(enterprise),
                Tokens.request()
                        .subject("another-of-" + enterprise)
                        .roles("enterprise")
                        .enterprises(List.of(enterprise.toString()))
                        .mint(),
                this::asking,
                "application-submitted");
    }

    private String asking() {
        var order = created(
                leader.token(), ORDERS, anOrder(visit, inDays(10), created(leader.token(), FINDINGS, aFinding(visit))));
        return """
                {"kind": "order-extension", "enterpriseId": "%s", "subjectId": "%s", "content": %s}""".formatted(enterprise, order, CONTENT.formatted(inDays(20)));
    }

    @Override
    public List<Verb> verbs() {
        var owner = Tokens.ofEnterprise(enterprise);
        var chief = Tokens.of("approver", COUNTY);
        return List.of(
                Verb.of("return", "application:accept", chief, "{\"missing\": [\"供货合同\"]}")
                        .announcing("application-returned"),
                Verb.of(
                                "completion",
                                "application:submit",
                                owner,
                                "{\"content\": " + CONTENT.formatted(inDays(19)) + "}")
                        .on(() -> after("return", "{\"missing\": [\"供货合同\"]}"))
                        .announcing("application-completed"),
                Verb.of("acceptance", "application:accept", chief, "").announcing("application-accepted"),
                Verb.of("non-acceptance", "application:accept", chief, """
                {"reason": "不属本机关职权", "ground": {"source": "中华人民共和国行政许可法（2019年修正）",
                 "clause": "第三十二条第一款第（二）项"}}""").announcing("application-decided"),
                Verb.of("decision", "application:decide", chief, "{\"result\": \"APPROVED\", \"opinion\": \"情况属实\"}")
                        .on(() -> after("acceptance", ""))
                        .announcing("application-decided"),
                Verb.of("withdrawal", "application:submit", owner, "{\"reason\": \"已按期完成整改\"}")
                        .announcing("application-withdrawn"));
    }

    UUID after(String verb, String body) {
        var id = created(Tokens.ofEnterprise(enterprise), APPLICATIONS, asking());
        act(Tokens.of("supervisor", COUNTY), APPLICATIONS, id, verb, body)
                .then()
                .statusCode(200);
        return id;
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("kind", "order-extension", "moon", null),
                Filter.of("status", "SUBMITTED", "APPROVED", "OPEN"),
                Filter.of("open", "true", "false", "x"),
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "x"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-submittedAt", "submitted_at"));
    }
}
