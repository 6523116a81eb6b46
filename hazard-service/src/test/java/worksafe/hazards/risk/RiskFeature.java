package worksafe.hazards.risk;

import static worksafe.hazards.risk.RiskApi.BLUE;
import static worksafe.hazards.risk.RiskApi.CHALLENGE;
import static worksafe.hazards.risk.RiskApi.CHANGE;
import static worksafe.hazards.risk.RiskApi.OF_THE_POST;
import static worksafe.hazards.risk.RiskApi.ORANGE;
import static worksafe.hazards.risk.RiskApi.RETIREMENT;
import static worksafe.hazards.risk.RiskApi.aPoint;
import static worksafe.hazards.risk.RiskApi.assessed;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Risk points of one enterprise. */
record RiskFeature(UUID enterprise) implements FeatureFixture {

    private static final String VILLAGE = "320281102005";
    private static final String COUNTY = "320281000000";
    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";
    private static final AtomicInteger TITLES = new AtomicInteger();

    @Override
    public String path() {
        return RiskApi.POINTS;
    }

    @Override
    public String table() {
        return "risk_point";
    }

    @Override
    public Map<String, String> parts() {
        // Assessments and measures come later; RiskResourceTest tries their walls.
        return Map.of("risk_cover", "risk_point_id", "risk_step", "risk_point_id");
    }

    @Override
    public Set<String> rewritten() {
        return Set.of("risk_cover");
    }

    @Override
    public String readPermission() {
        return "risk:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "risk:register",
                owner(),
                Tokens.of("supervisor", COUNTY),
                () -> aPoint(enterprise, "反应釜超温超压 " + TITLES.incrementAndGet(), """
                        [{"kind": "POST", "name": "合成操作工"}]"""),
                "risk-point-registered");
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of("assessment", "risk:assess", owner(), ORANGE)
                        .illegalOn(this::retired)
                        .announcing("risk-point-warned"),
                Verb.of("control", "risk:control", owner(), OF_THE_POST)
                        .on(() -> assessed(owner(), enterprise, BLUE))
                        .illegalOn(this::retired)
                        .announcing("risk-point-controlled"),
                Verb.of("change", "risk:change", owner(), CHANGE)
                        .illegalOn(this::retired)
                        .announcing("risk-point-changed"),
                Verb.of("challenge", "risk:challenge", Tokens.of("supervisor", COUNTY), CHALLENGE)
                        .on(() -> assessed(owner(), enterprise, BLUE))
                        .announcing("risk-point-challenged"),
                Verb.of("retirement", "risk:retire", owner(), RETIREMENT).announcing("risk-point-retired"));
    }

    private UUID retired() {
        var id = RiskApi.registered(owner(), creation().body().get());
        RiskApi.act(owner(), id, "retirement", RETIREMENT).then().statusCode(200);
        return id;
    }

    @Override
    public List<Filter> filters() {
        var tomorrow = ChinaTime.dayOf(InstantSource.system().instant()).plusDays(1);
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "1"),
                Filter.of("status", "DRAFT", "CONTROLLED", "OPEN"),
                Filter.ofNone("colour", "RED", "red"),
                Filter.of("overdue", "false", "true", "yes"),
                Filter.of("challenged", "false", "true", "yes"),
                Filter.of("region", "320281102000", "320281103000", "320281"),
                Filter.of("sector", "EMERGENCY", "WATER", "emergency"),
                Filter.ofNone("dueFrom", tomorrow.plusYears(9).toString(), "2026-02-30"),
                Filter.ofNone("dueBefore", "2026-01-01", "2026-02-30"),
                Filter.ofNone("assessedFrom", tomorrow.toString(), "2026-02-30"),
                Filter.ofNone("assessedBefore", "2026-01-01", "2026-02-30"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-registeredAt", "registered_at"));
    }

    private String owner() {
        return Tokens.ofEnterprise(enterprise);
    }
}
