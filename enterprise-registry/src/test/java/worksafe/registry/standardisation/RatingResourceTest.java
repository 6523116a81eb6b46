package worksafe.registry.standardisation;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.registry.standardisation.RatingApi.CITY;
import static worksafe.registry.standardisation.RatingApi.COUNTY;
import static worksafe.registry.standardisation.RatingApi.RATING;
import static worksafe.registry.standardisation.RatingApi.RATINGS;
import static worksafe.registry.standardisation.RatingApi.REVIEW;
import static worksafe.registry.standardisation.RatingApi.SHOWING;
import static worksafe.registry.standardisation.RatingApi.TODAY;
import static worksafe.registry.standardisation.RatingApi.act;
import static worksafe.registry.standardisation.RatingApi.chief;
import static worksafe.registry.standardisation.RatingApi.clerk;
import static worksafe.registry.standardisation.RatingApi.create;
import static worksafe.registry.standardisation.RatingApi.created;
import static worksafe.registry.standardisation.RatingApi.done;
import static worksafe.registry.standardisation.RatingApi.get;
import static worksafe.registry.standardisation.RatingApi.past;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

/** Standardisation ratings from the self-rating to the day on which they end. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class RatingResourceTest {

    private static final String CHEMICALS = "C2614";
    private static final String STANDARD = "危险化学品企业安全生产标准化评审标准";

    private static List<String> clocks(UUID rating) {
        return TestDatabase.column(
                "select kind || ' ' || side || ' ' || state from clock where subject_id = ? order by kind", rating);
    }

    /** What a document reminds the enterprise of. */
    private static String reminded(UUID enterprise) {
        return get(clerk(), "enterprises/" + enterprise + "/obligations/standardisation")
                .jsonPath()
                .getString("reminder");
    }

    private static List<String> waiting(UUID rating) {
        return get(clerk(), "tasks?subjectId=" + rating).jsonPath().getList("items.kind", String.class);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("standardisation ratings", new RatingFeature(RatingApi.enterprise(CHEMICALS)))
                .tests();
    }

    @Test
    void selfRatingBecomesALevelThatMeetsTheObligation() {
        var enterprise = RatingApi.enterprise(CHEMICALS);
        assertThat(reminded(enterprise)).isEqualTo("UNKNOWN");
        var rating = RatingApi.selfRated(enterprise);
        assertThat(reminded(enterprise)).isEqualTo("UNMET");
        var application = RatingApi.appliedFor(enterprise, rating);
        assertProblem(
                act(Tokens.ofEnterprise(enterprise), RATINGS, rating, "self-rating", """
                        {"report": {"ratedOn": "%s", "score": 90}}""".formatted(TODAY)),
                422,
                "standardisation-applied-for");
        done(clerk(), "applications", application, "return", "{\"missing\": [\"自评报告附件\"]}");
        done(Tokens.ofEnterprise(enterprise), "applications", application, "completion", """
                {"content": {"commitment": true, "workers": true, "reason": "已补附件"}}""");
        done(clerk(), "applications", application, "acceptance", "");
        done(Tokens.of("approver", COUNTY, "head"), "applications", application, "decision", """
                {"result": "APPROVED", "opinion": "同意评审"}""");
        assertThat(clocks(rating)).containsExactly("standardisation-review AUTHORITY RUNNING");
        assertThat(waiting(rating)).containsExactly("standardisation-review");
        done(clerk(), RATINGS, rating, "review", REVIEW);
        assertThat(clocks(rating)).containsExactly("standardisation-review AUTHORITY MET");
        done(chief(), RATINGS, rating, "showing", SHOWING);
        assertProblem(act(chief(), RATINGS, rating, "rating", RATING), 422, "standardisation-still-shown");
        TestDatabase.execute(
                "update standardisation_rating set shown_from = shown_from - 40, shown_until = ?::date - 1 where id = ?",
                TODAY.toString(),
                rating);

        var rated = done(chief(), RATINGS, rating, "rating", RATING);

        assertThat(rated.getString("status")).isEqualTo("RATED");
        assertThat(rated.getString("number")).startsWith("BZ320281-");
        assertThat(rated.getString("validUntil"))
                .isEqualTo(TODAY.plusYears(3).minusDays(1).toString());
        assertThat(rated.getList("timeline.kind", String.class))
                .containsExactly("SELF_RATED", "APPLIED", "REVIEWED", "SHOWN", "RATED");
        assertThat(clocks(rating))
                .containsExactly(
                        "standardisation-renewal ENTERPRISE RUNNING",
                        "standardisation-review AUTHORITY MET",
                        "standardisation-self-rating ENTERPRISE RUNNING");
        assertThat(waiting(rating)).isEmpty();
        assertThat(reminded(enterprise)).isEqualTo("MET");
        assertThat(get(clerk(), "enterprises/" + enterprise + "/archive")
                        .jsonPath()
                        .getString("open.find { it.kind == 'standardisation-rating' }.grade"))
                .isEqualTo("THREE");
    }

    @Test
    void ratingsEndWithTheirEnterprise() {
        var enterprise = RatingApi.enterprise(CHEMICALS);
        var rated = RatingApi.rated(enterprise, RatingApi.selfRated(enterprise));
        var applied = RatingApi.selfRated(enterprise, "其他标准");
        var application = RatingApi.appliedFor(enterprise, applied);

        done(clerk(), "enterprises", enterprise, "cancellation", "{\"reason\": \"申请注销登记\"}");

        for (var rating : List.of(rated, applied)) {
            var shown = get(clerk(), RATINGS + "/" + rating).jsonPath();
            assertThat(shown.getString("status")).isEqualTo("ENDED");
            assertThat(shown.getString("endReason")).isEqualTo("ENTERPRISE_ENDED");
            assertThat(clocks(rating)).noneMatch(clock -> clock.endsWith("RUNNING"));
        }
        assertThat(get(clerk(), "applications/" + application).jsonPath().getString("status"))
                .isEqualTo("LAPSED");
    }

    @Test
    void levelIsGivenAndTakenByItsOwnOffice() {
        var enterprise = RatingApi.enterprise(CHEMICALS);
        var rating = RatingApi.reviewed(enterprise, RatingApi.selfRated(enterprise));
        var county = Tokens.of("approver", COUNTY, "head");
        assertProblem(act(county, RATINGS, rating, "showing", SHOWING), 422, "standardisation-office-other");
        done(chief(), RATINGS, rating, "showing", SHOWING);
        TestDatabase.execute(
                "update standardisation_rating set shown_from = shown_from - 40, shown_until = ?::date - 1 where id = ?",
                TODAY.toString(),
                rating);
        assertProblem(
                act(chief(), RATINGS, rating, "rating", RATING.replace("THREE", "TWO")),
                422,
                "standardisation-office-other");
        assertProblem(act(county, RATINGS, rating, "rating", RATING), 422, "standardisation-office-other");
        done(Tokens.ofSector("approver", CITY, "EMERGENCY"), RATINGS, rating, "rating", RATING);
        assertProblem(act(county, RATINGS, rating, "withdrawal", """
                {"ground": "DEATH", "reason": "发生死亡事故"}"""), 422, "standardisation-office-other");

        done(chief(), RATINGS, rating, "withdrawal", """
                {"ground": "DEATH", "reason": "发生死亡事故"}""");

        assertThat(reminded(enterprise)).isEqualTo("UNMET");
        assertThat(clocks(rating))
                .containsExactly(
                        "standardisation-renewal ENTERPRISE CANCELLED",
                        "standardisation-review AUTHORITY MET",
                        "standardisation-self-rating ENTERPRISE CANCELLED");
    }

    @Test
    void yearlySelfRatingIsAClock() {
        var enterprise = RatingApi.enterprise(CHEMICALS);
        var rating = created(
                clerk(), RATINGS + "/past", past(enterprise, STANDARD, TODAY.minusYears(1), TODAY.plusYears(2)));

        done(Tokens.ofEnterprise(enterprise), RATINGS, rating, "self-rating", """
                {"report": {"ratedOn": "%s", "score": 90}}""".formatted(TODAY));

        assertThat(clocks(rating))
                .containsExactlyInAnyOrder(
                        "standardisation-renewal ENTERPRISE RUNNING",
                        "standardisation-self-rating ENTERPRISE MET",
                        "standardisation-self-rating ENTERPRISE RUNNING");
    }

    @Test
    void whatWasGivenBeforeIsEnteredAndEndsOnItsDay() {
        var enterprise = RatingApi.enterprise(CHEMICALS);
        var gone = created(
                clerk(), RATINGS + "/past", past(enterprise, STANDARD, TODAY.minusYears(6), TODAY.minusYears(3)));
        assertThat(clocks(gone)).isEmpty();
        assertThat(reminded(enterprise)).isEqualTo("UNMET");
        assertProblem(
                create(clerk(), RATINGS + "/past", past(enterprise, STANDARD, TODAY, TODAY.minusDays(1))),
                400,
                "invalid-request");
        assertProblem(
                create(
                        clerk(),
                        RATINGS + "/past",
                        past(enterprise, STANDARD, TODAY, TODAY.plusYears(3).plusDays(1))),
                422,
                "standardisation-too-long");
        var held = created(
                clerk(), RATINGS + "/past", past(enterprise, STANDARD, TODAY.minusYears(2), TODAY.plusYears(1)));
        assertThat(reminded(enterprise)).isEqualTo("MET");
        assertProblem(
                create(clerk(), RATINGS + "/past", past(enterprise, STANDARD, TODAY.minusYears(1), TODAY.plusYears(2))),
                409,
                "standardisation-already-there");
        TestDatabase.execute(
                "update clock set due_at = now() - interval '1 hour' where subject_id = ? and kind ="
                        + " 'standardisation-renewal'",
                held);

        PassingTime.sweepClocks();

        var expired = get(clerk(), RATINGS + "/" + held).jsonPath();
        assertThat(expired.getString("status")).isEqualTo("ENDED");
        assertThat(expired.getString("endReason")).isEqualTo("EXPIRED");
        assertThat(reminded(enterprise)).isEqualTo("UNMET");
        var renewed = RatingApi.rated(enterprise, RatingApi.selfRated(enterprise, STANDARD));
        assertThat(reminded(enterprise)).isEqualTo("MET");
        assertThat(clocks(held))
                .containsExactlyInAnyOrder(
                        "standardisation-renewal ENTERPRISE MET", "standardisation-self-rating ENTERPRISE CANCELLED");
        assertThat(get(clerk(), RATINGS + "?status=RATED&enterpriseId=" + enterprise)
                        .jsonPath()
                        .getList("items.id", String.class))
                .containsExactly(renewed.toString());
    }

    @Test
    void newerLevelTakesThePlaceOfTheOlder() {
        var enterprise = RatingApi.enterprise(CHEMICALS);
        var older = created(
                clerk(), RATINGS + "/past", past(enterprise, STANDARD, TODAY.minusYears(2), TODAY.plusYears(1)));
        var begun = RatingApi.selfRated(enterprise, STANDARD);
        assertProblem(
                create(Tokens.ofEnterprise(enterprise), RATINGS, RatingApi.aSelfRating(enterprise, STANDARD)),
                409,
                "standardisation-already-there");

        var newer = RatingApi.rated(enterprise, begun);

        var replaced = get(clerk(), RATINGS + "/" + older).jsonPath();
        assertThat(replaced.getString("endReason")).isEqualTo("REPLACED");
        assertThat(replaced.getString("timeline[-1].note"))
                .isEqualTo(get(clerk(), RATINGS + "/" + newer).jsonPath().getString("number"));
        assertThat(reminded(enterprise)).isEqualTo("MET");
    }

    @Test
    void ratingsGoOverInAMergerUnlessThereIsOneLikeIt() {
        var survivor = RatingApi.enterprise(CHEMICALS);
        var duplicate = RatingApi.enterprise(CHEMICALS);
        var kept =
                created(clerk(), RATINGS + "/past", past(survivor, STANDARD, TODAY.minusYears(1), TODAY.plusYears(2)));
        var like =
                created(clerk(), RATINGS + "/past", past(duplicate, STANDARD, TODAY.minusYears(2), TODAY.plusYears(1)));
        var other =
                created(clerk(), RATINGS + "/past", past(duplicate, "另一标准", TODAY.minusYears(2), TODAY.plusYears(1)));

        done(clerk(), "enterprises", survivor, "merger", """
                {"enterpriseId": "%s", "revision": 1, "reason": "重复建档"}""".formatted(duplicate));

        assertThat(TestDatabase.column(
                        "select id from standardisation_rating where enterprise_id = ? order by id", survivor))
                .containsExactly(kept.toString(), other.toString());
        assertThat(TestDatabase.column("select enterprise_id from standardisation_rating where id = ?", like))
                .containsExactly(duplicate.toString());
    }

    @Test
    void othersDoNotApplyForIt() {
        var enterprise = RatingApi.enterprise(CHEMICALS);
        var rating = RatingApi.selfRated(enterprise);
        var other = RatingApi.enterprise(CHEMICALS);

        assertProblem(
                create(Tokens.ofEnterprise(other), "applications", """
                {"kind": "standardisation-rating", "enterpriseId": "%s", "subjectId": "%s",
                 "content": {"commitment": true, "workers": true}}""".formatted(other, rating)), 404, "not-found");
        RatingApi.applied(enterprise, rating);
        assertProblem(
                create(Tokens.ofEnterprise(enterprise), "applications", """
                {"kind": "standardisation-rating", "enterpriseId": "%s", "subjectId": "%s",
                 "content": {"commitment": true, "workers": true}}""".formatted(enterprise, rating)),
                409,
                "illegal-transition");
    }
}
