package worksafe.hazards.selfcheck;

import static worksafe.hazards.selfcheck.SelfCheckApi.aReturn;
import static worksafe.hazards.selfcheck.SelfCheckApi.answers;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
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

/** Returns of one enterprise. */
record SelfCheckFeature(UUID enterprise) implements FeatureFixture {

    private static final String VILLAGE = "320281102005";
    private static final AtomicInteger CHECKERS = new AtomicInteger();
    private static final String COUNTY = "320281000000";
    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    @Override
    public String path() {
        return SelfCheckApi.CHECKS;
    }

    @Override
    public String table() {
        return "self_check";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("self_check_answer", "self_check_id");
    }

    @Override
    public String readPermission() {
        return "self-check:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "self-check:submit",
                Tokens.ofEnterprise(enterprise),
                Tokens.of("supervisor", COUNTY),
                () -> aReturn(enterprise, answers(), "").replace("周建平", "周建平 " + CHECKERS.incrementAndGet()),
                "self-check-returned");
    }

    @Override
    public List<Verb> verbs() {
        return List.of();
    }

    @Override
    public List<Filter> filters() {
        var tomorrow = ChinaTime.dayOf(InstantSource.system().instant()).plusDays(1);
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "1"),
                Filter.of("status", "STANDING", "SUPERSEDED", "OPEN"),
                Filter.of("listCode", "general", "dust", null),
                Filter.of("region", "320281102000", "320281103000", "320281"),
                Filter.of("sector", "EMERGENCY", "WATER", "emergency"),
                Filter.of("madeFrom", "2026-01-01", tomorrow.toString(), "2026-02-30"),
                Filter.of("madeBefore", tomorrow.toString(), "2026-01-01", "2026-02-30"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-madeAt", "made_at"));
    }
}
