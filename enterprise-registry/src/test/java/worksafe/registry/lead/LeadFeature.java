package worksafe.registry.lead;

import static worksafe.platform.testing.feature.Creation.numbered;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Leads about one enterprise, which is among those that never see one. */
record LeadFeature(UUID enterprise) implements FeatureFixture {

    static final String ROOT = "/api/v1/registry/";
    static final String LEADS = ROOT + "leads";
    static final String COUNTY = "530424000000";
    static final String VILLAGE = "530424001000";

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    static String supervisor() {
        return Tokens.of("supervisor", COUNTY);
    }

    private String body() {
        return """
                {"enterpriseId": "%s", "kind": "CONCEALED_ACCIDENT", "title": "职工反映有人受伤住院",
                 "finding": "社保经办机构来函", "day": "2026-02-11"}""".formatted(enterprise);
    }

    @Override
    public String path() {
        return LEADS;
    }

    @Override
    public String table() {
        return "lead";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("lead_step", "lead_id");
    }

    @Override
    public String readPermission() {
        return "lead:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, null);
    }

    @Override
    public Set<Scope> strangers() {
        return Set.of(Intruder.ofEnterprises(enterprise));
    }

    @Override
    public Creation creation() {
        return new Creation(
                "lead:record",
                supervisor(),
                Tokens.of("supervisor", COUNTY, "another"),
                numbered(body(), "职工反映有人受伤住院"),
                "lead-raised");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("verification", "lead:decide", supervisor(), "{\"outcome\": \"企业已补报\"}")
                        .announcing("lead-verified"),
                Verb.of("dismissal", "lead:decide", supervisor(), "{\"reason\": \"属上下班途中交通事故\"}")
                        .announcing("lead-dismissed"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "1"),
                Filter.of("kind", "CONCEALED_ACCIDENT", "PROJECT_UNFILED", "NO_SUCH_KIND"),
                Filter.of("status", "OPEN", "DISMISSED", "ASLEEP"),
                Filter.of("sector", "EMERGENCY", "WATER", "emergency"),
                Filter.of("region", COUNTY, "320281103000", "320281"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-raisedAt", "raised_at"));
    }
}
