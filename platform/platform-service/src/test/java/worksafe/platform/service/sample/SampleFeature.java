package worksafe.platform.service.sample;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/**
 * What the sample says of itself.
 *
 * @param closePermission the action that closing is said to need
 */
record SampleFeature(UUID enterprise, String closePermission) implements FeatureFixture {

    private static final String VILLAGE = "320281102005";
    private static final String COUNTY = "320281000000";

    /** In an enterprise of its own. */
    static SampleFeature withClosingBy(String permission) {
        return new SampleFeature(Uuid7.next(InstantSource.system()), permission);
    }

    @Override
    public String path() {
        return "/api/v1/probe/samples";
    }

    @Override
    public String table() {
        return "sample";
    }

    @Override
    public String readPermission() {
        return "sample:read";
    }

    @Override
    public Home home() {
        return new Home(VILLAGE, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "sample:note",
                Tokens.of("supervisor", COUNTY),
                Tokens.of("supervisor", COUNTY, "another"),
                () -> """
                        {"name": "%s", "region": "%s", "sector": "EMERGENCY", "enterpriseId": "%s"}""".formatted(Uuid7.next(InstantSource.system()), VILLAGE, enterprise),
                null);
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.of("closing", closePermission, Tokens.of("supervisor", COUNTY), ""));
    }

    @Override
    public List<Filter> filters() {
        return List.of(Filter.of("status", "OPEN", "CLOSED", "AJAR"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-notedAt", "noted_at"), Sort.by("notedAt", "noted_at"));
    }
}
