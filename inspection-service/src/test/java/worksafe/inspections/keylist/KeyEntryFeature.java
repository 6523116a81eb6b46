package worksafe.inspections.keylist;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.platform.testing.Intruder.ofEnterprises;

import io.restassured.RestAssured;
import io.restassured.response.Response;
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

/** Key towns of a county that lists nothing in any other test; each proposal is of another town. */
record KeyEntryFeature() implements FeatureFixture {

    static final String ENTRIES = "key-entries";
    static final String COUNTY = "320411000000";
    static final String LISTED = """
            {"listed": true, "opinion": "同意列入重点监管名单"}""";
    static final String REASONS = """
            "reasons": {"highRisk": 6, "accidents": 2, "complaints": 3, "sourceLevel": "LEVEL_2",
                        "reasons": "高危企业集中，近五年发生事故 2 起"}""";

    private static final AtomicInteger TOWNS = new AtomicInteger(100);
    private static final UUID NOBODYS = UUID.fromString("0198f4a0-0000-7000-8000-000000000000");

    static String aTown(String county) {
        return """
                {"region": "%s", "sector": "EMERGENCY", "subjectKind": "TOWN", "place": "%s%03d000", "title": "样例镇", %s}""".formatted(county, county.substring(0, 6), TOWNS.incrementAndGet(), REASONS);
    }

    static UUID listed(String county) {
        var id = created(Tokens.of("supervisor", county), ENTRIES, aTown(county));
        act(Tokens.of("approver", county), id, "decision", LISTED).then().statusCode(200);
        return id;
    }

    static Response act(String token, UUID id, String verb, String body) {
        var read = RestAssured.given().auth().oauth2(token).get(ROOT + ENTRIES + "/" + id);
        assertThat(read.statusCode()).as(read.asString()).isEqualTo(200);
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", read.header("ETag"))
                .body(body)
                .post(ROOT + ENTRIES + "/" + id + "/" + verb);
    }

    @Override
    public String path() {
        return ROOT + ENTRIES;
    }

    @Override
    public String table() {
        return "key_entry";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("key_entry_step", "entry_id");
    }

    @Override
    public String readPermission() {
        return "key-entry:read";
    }

    @Override
    public Home home() {
        return new Home(COUNTY, Sector.EMERGENCY, null);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "key-entry:propose",
                Tokens.of("supervisor", COUNTY),
                Tokens.of("supervisor", COUNTY, "supervisor-0077"),
                () -> aTown(COUNTY),
                "key-entry-proposed");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("decision", "key-entry:decide", Tokens.of("approver", COUNTY), LISTED)
                        .announcing("key-entry-progressed"),
                Verb.of("follow-up", "key-entry:follow-up", Tokens.of("supervisor", COUNTY), """
                        {"kind": "GUIDANCE", "doneOn": "%s", "note": "指导建立动火作业审批制度"}""".formatted(inDays(0)))
                        .on(() -> listed(COUNTY))
                        .illegalOn(() -> created(Tokens.of("supervisor", COUNTY), ENTRIES, aTown(COUNTY))),
                Verb.of("look", "key-entry:look", Tokens.of("supervisor", COUNTY), "{" + REASONS + "}")
                        .on(() -> listed(COUNTY))
                        .illegalOn(() -> created(Tokens.of("supervisor", COUNTY), ENTRIES, aTown(COUNTY))),
                Verb.of("removal", "key-entry:decide", Tokens.of("approver", COUNTY), """
                        {"reason": "已无重点情形"}""")
                        .on(() -> listed(COUNTY))
                        .announcing("key-entry-removed"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("subjectKind", "TOWN", "TRADE", "SHIP"),
                Filter.of("status", "PROPOSED", "REMOVED", "DONE"),
                Filter.ofNone("subjectEnterpriseId", NOBODYS.toString(), "x"),
                Filter.of("overdue", "false", "true", "x"),
                Filter.of("sector", "EMERGENCY", "WATER", "x"),
                Filter.of("region", COUNTY, "320411001000", "320411"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-proposedAt", "proposed_at"));
    }

    @Override
    public Set<Scope> strangers() {
        return Set.of(ofEnterprises(NOBODYS));
    }
}
