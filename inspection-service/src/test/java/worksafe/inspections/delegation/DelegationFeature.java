package worksafe.inspections.delegation;

import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.platform.testing.Intruder.ofEnterprises;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Delegations to one town, each of a power of its own. */
record DelegationFeature() implements FeatureFixture {

    static final String DELEGATIONS = "delegations";
    static final String PUBLISHED = """
            {"publishedOn": "%s", "publishedIn": "镇江市人民政府网站"}""".formatted(inDays(-5));
    static final String COMMENCED = """
            {"capacity": "设有综合行政执法局，持证执法人员 8 人"}""";
    static final String ENDED = """
            {"reason": "机构改革，职权收回"}""";

    private static final String COUNTY = "321102000000";
    private static final String TOWN = "321102001000";
    private static final UUID NOBODYS = UUID.fromString("0198f4a0-0000-7000-8000-000000000000");
    private static final AtomicInteger POWERS = new AtomicInteger();

    private static String supervisor() {
        return Tokens.of("supervisor", COUNTY);
    }

    private static String approver() {
        return Tokens.of("approver", COUNTY, "approver-of-delegations");
    }

    /** A paper that holds today, with one power. */
    static String aDelegation(String mode, String town, String power, boolean named) {
        return """
                {
                  "mode": "%s", "region": "%s", "sector": "EMERGENCY",
                  "principal": "京口区应急管理局", "townBody": "象山街道办事处",
                  "paperTitle": "安全生产行政执法委托书（京应急委〔2026〕3号）", "issuedOn": "%s",
                  "matters": "辖区内工贸企业的安全生产监督检查", "validFrom": "%s", "validUntil": "%s",
                  "powers": [{"code": "%s", %s"clause": "第二条第（三）项"}]
                }""".formatted(
                mode, town, inDays(-20), inDays(-10), inDays(300), power, named ? "" : "\"title\": \"零售点检查权\", ");
    }

    private static String another() {
        return aDelegation("ENTRUSTED", TOWN, "LOCAL_" + POWERS.incrementAndGet(), false);
    }

    @Override
    public String path() {
        return ROOT + DELEGATIONS;
    }

    @Override
    public String table() {
        return "delegation";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("delegation_power", "delegation_id", "delegation_step", "delegation_id");
    }

    @Override
    public String readPermission() {
        return "delegation:read";
    }

    @Override
    public Home home() {
        return new Home(TOWN, Sector.EMERGENCY, null);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "delegation:draft",
                supervisor(),
                Tokens.of("supervisor", COUNTY, "another"),
                DelegationFeature::another,
                "delegation-drafted");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("publication", "delegation:publish", approver(), PUBLISHED)
                        .announcing("delegation-published"),
                Verb.of("commencement", "delegation:commence", approver(), COMMENCED)
                        .on(DelegationFeature::published)
                        .announcing("delegation-commenced"),
                Verb.of("evaluation", "delegation:evaluate", supervisor(), """
                        {"result": "案卷合格率 96%，承接有效"}""")
                        .on(DelegationFeature::inForce)
                        .illegalOn(DelegationFeature::published)
                        .announcing("delegation-evaluated"),
                Verb.of("termination", "delegation:end", approver(), ENDED).announcing("delegation-ended"));
    }

    static UUID published() {
        var id = created(supervisor(), DELEGATIONS, another());
        done(id, "publication", PUBLISHED);
        return id;
    }

    static UUID inForce() {
        var id = published();
        done(id, "commencement", COMMENCED);
        return id;
    }

    private static void done(UUID id, String verb, String body) {
        var tag = get(supervisor(), DELEGATIONS, id).header("ETag");
        act(approver(), DELEGATIONS, id, verb, tag, body).then().statusCode(200);
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("status", "DRAFT", "ENDED", "x"),
                Filter.of("mode", "ENTRUSTED", "ASSIGNED", "x"),
                Filter.of("evaluationOverdue", "false", "true", "x"),
                Filter.of("sector", "EMERGENCY", "WATER", "x"),
                Filter.of("region", TOWN, "321102002000", "x"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-draftedAt", "drafted_at"));
    }

    @Override
    public Set<Scope> strangers() {
        return Set.of(ofEnterprises(NOBODYS));
    }
}
