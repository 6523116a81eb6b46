package worksafe.registry.standardisation;

import static worksafe.registry.standardisation.RatingApi.TODAY;
import static worksafe.registry.standardisation.RatingApi.TOWN;
import static worksafe.registry.standardisation.RatingApi.chief;
import static worksafe.registry.standardisation.RatingApi.clerk;
import static worksafe.registry.standardisation.RatingApi.fresh;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import worksafe.kernel.Sector;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.Creation;
import worksafe.platform.testing.feature.FeatureFixture;
import worksafe.platform.testing.feature.Filter;
import worksafe.platform.testing.feature.Home;
import worksafe.platform.testing.feature.Sort;
import worksafe.platform.testing.feature.Verb;

/** Ratings of one enterprise, each by a standard of its own. */
record RatingFeature(UUID enterprise) implements FeatureFixture {

    private static final String NOBODYS = "0198f4a0-0000-7000-8000-000000000000";

    @Override
    public String path() {
        return RatingApi.ROOT + RatingApi.RATINGS;
    }

    @Override
    public String table() {
        return "standardisation_rating";
    }

    @Override
    public Map<String, String> parts() {
        return Map.of("standardisation_rating_step", "rating_id");
    }

    @Override
    public String readPermission() {
        return "standardisation-rating:read";
    }

    @Override
    public Home home() {
        return new Home(TOWN, Sector.EMERGENCY, enterprise);
    }

    @Override
    public Creation creation() {
        return new Creation(
                "standardisation-rating:self-rate",
                Tokens.ofEnterprise(enterprise),
                Tokens.of("supervisor", RatingApi.COUNTY, "another"),
                () -> RatingApi.aSelfRating(enterprise, "标准 " + fresh()),
                "standardisation-rating-begun");
    }

    private Supplier<UUID> on(BiFunction<UUID, UUID, UUID> way) {
        return () -> way.apply(enterprise, RatingApi.selfRated(enterprise, "标准 " + fresh()));
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.of(
                                "self-rating",
                                "standardisation-rating:self-rate",
                                Tokens.ofEnterprise(enterprise),
                                """
                        {"report": {"ratedOn": "%s", "score": 90}, "aim": "TWO"}""".formatted(TODAY))
                        .illegalOn(on(RatingApi::applied))
                        .announcing("standardisation-rating-self-rated"),
                Verb.of("review", "standardisation-rating:review", clerk(), RatingApi.REVIEW)
                        .on(on(RatingApi::applied))
                        .illegalOn(on(RatingApi::shown))
                        .announcing("standardisation-rating-reviewed"),
                Verb.of("showing", "standardisation-rating:show", chief(), RatingApi.SHOWING)
                        .on(on(RatingApi::reviewed))
                        .announcing("standardisation-rating-shown"),
                Verb.of("rating", "standardisation-rating:decide", chief(), RatingApi.RATING)
                        .on(on(RatingApi::shown))
                        .announcing("standardisation-rating-rated"),
                Verb.of("refusal", "standardisation-rating:decide", chief(), "{\"reason\": \"整改不合格\"}")
                        .on(on(RatingApi::applied))
                        .announcing("standardisation-rating-ended"),
                Verb.of("withdrawal", "standardisation-rating:withdraw", chief(), """
                        {"ground": "DEATH", "reason": "发生死亡事故"}""")
                        .on(on(RatingApi::rated))
                        .announcing("standardisation-rating-ended"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.of("enterpriseId", enterprise.toString(), NOBODYS, "x"),
                Filter.of("status", "SELF_RATED", "RATED", "ASLEEP"),
                Filter.of("aim", "THREE", "ONE", "FOUR"),
                Filter.ofNone("level", "THREE", "FOUR"),
                Filter.ofNone("validUntilBefore", "2099-01-01", "tomorrow"),
                Filter.of("sector", "EMERGENCY", "WATER", "x"),
                Filter.of("region", TOWN, "320281103000", "320281"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(Sort.by("-openedAt", "opened_at"));
    }
}
