package worksafe.registry.standardisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.registry.standardisation.RatingFixtures.BASIS;
import static worksafe.registry.standardisation.RatingFixtures.CHIEF;
import static worksafe.registry.standardisation.RatingFixtures.CLERK;
import static worksafe.registry.standardisation.RatingFixtures.LEAST;
import static worksafe.registry.standardisation.RatingFixtures.NOW;
import static worksafe.registry.standardisation.RatingFixtures.OWNER;
import static worksafe.registry.standardisation.RatingFixtures.found;
import static worksafe.registry.standardisation.RatingFixtures.given;
import static worksafe.registry.standardisation.RatingFixtures.id;
import static worksafe.registry.standardisation.RatingFixtures.reviewed;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.platform.http.DomainException;
import worksafe.platform.http.RuleViolation;
import worksafe.registry.standardisation.RatingEvent.StandardisationEnded;
import worksafe.registry.standardisation.RatingEvent.StandardisationRated;

class RatingTest {

    private static void refused(ThrowingCallable verb, String slug) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        RuleViolation.class, broken -> assertThat(slug(broken)).isEqualTo(slug));
    }

    private static String slug(DomainException broken) {
        return broken.type().slug();
    }

    @Test
    void reviewThatFoundNoLevelOrLeftSomethingOpenIsNotShown() {
        var none = RatingFixtures.in(RatingStatus.APPLIED);
        var unused = none.review(reviewed(null, 0), CLERK, NOW);
        refused(() -> none.show(null, LEAST, "网站", BASIS, CLERK, NOW), "standardisation-not-reached");
        var open = RatingFixtures.in(RatingStatus.APPLIED);
        var alsoUnused = open.review(reviewed(RatingLevel.THREE, 2), CLERK, NOW);
        refused(() -> open.show(null, LEAST, "网站", BASIS, CLERK, NOW), "standardisation-not-reached");

        var putRight = open.review(reviewed(RatingLevel.THREE, 0), CLERK, NOW);

        assertThat(putRight.openItems()).isZero();
        assertThat(open.show(null, LEAST, "网站", BASIS, CLERK, NOW).until()).isEqualTo(LEAST);
    }

    @Test
    void showingLastsItsTimeAndTheLevelIsGivenAfterwards() {
        var rating = RatingFixtures.in(RatingStatus.REVIEWED);
        refused(
                () -> rating.show(LEAST.minusDays(1), LEAST, "网站", BASIS, CLERK, NOW),
                "standardisation-shown-too-shortly");
        var unused = rating.show(LEAST.plusDays(1), LEAST, "网站", BASIS, CLERK, NOW);

        refused(
                () -> rating.rate(given(RatingLevel.THREE, LEAST.plusDays(1).toString()), CHIEF, NOW),
                "standardisation-still-shown");
        assertThat(rating.rate(given(RatingLevel.THREE, LEAST.plusDays(2).toString()), CHIEF, NOW)
                        .rating()
                        .validUntil())
                .isEqualTo(LEAST.plusDays(1).plusYears(3));
    }

    @Test
    void noBetterLevelThanWasFoundIsGivenAndNotByWhoeverWroteItDown() {
        var rating = RatingFixtures.in(RatingStatus.SHOWN);

        refused(() -> rating.rate(given(RatingLevel.TWO, "2026-09-28"), CHIEF, NOW), "standardisation-not-reached");
        refused(() -> rating.rate(given(RatingLevel.THREE, "2026-09-28"), CLERK, NOW), "standardisation-same-person");
        refused(() -> rating.refuse("不符合", CLERK, NOW), "standardisation-same-person");
        assertThat(rating.actions(CLERK.subject())).isEmpty();
        assertThat(rating.actions(CHIEF.subject())).containsOnly(RatingAction.RATING, RatingAction.REFUSAL);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-21, fact-in-future",
        "2025-09-18, fact-too-old",
        "2026-04-09, fact-before-cause",
    })
    void selfRatingIsOfADayThatCanBe(String day, String slug) {
        refused(() -> RatingFixtures.begun().rateItself(found(day), null, OWNER, NOW), slug);
    }

    @Test
    void selfRatingMayAimAtAnotherLevel() {
        var rating = RatingFixtures.begun();

        var again = rating.rateItself(found("2026-09-20"), RatingLevel.TWO, OWNER, NOW);

        assertThat(again.rating().aim()).isEqualTo(RatingLevel.TWO);
        assertThat(again.rating().title()).isEqualTo("安全生产标准化二级：危险化学品企业安全生产标准化评审标准");
    }

    @ParameterizedTest
    @CsvSource({"2024-01-01, 2026-12-31, RATED", "2023-09-21, 2026-09-20, RATED", "2023-09-20, 2026-09-19, ENDED"})
    void whatWasGivenBeforeIsEnteredAsItStands(LocalDate on, LocalDate until, RatingStatus status) {
        var entered = StandardisationRating.enter(
                id(),
                "BZ320281-2026-000009",
                RatingFixtures.enterprise(),
                "标准",
                new StandardisationRating.Given(RatingLevel.TWO, "江苏省应急管理厅", on, until),
                CLERK,
                NOW);

        var rating = entered.aggregate();
        assertThat(rating.status()).isEqualTo(status);
        assertThat(rating.imported()).isTrue();
        assertThat(rating.level()).isEqualTo(RatingLevel.TWO);
        assertThat(rating.selfRating()).isEmpty();
        assertThat(entered.event())
                .isInstanceOf(status == RatingStatus.RATED ? StandardisationRated.class : StandardisationEnded.class);
        assertThat(((RatingEvent) entered.event()).rating().revision()).isEqualTo(1);
        refused(
                () -> StandardisationRating.enter(
                        id(),
                        "BZ320281-2026-000010",
                        RatingFixtures.enterprise(),
                        "标准",
                        new StandardisationRating.Given(
                                RatingLevel.TWO, "江苏省应急管理厅", LocalDate.parse("2026-09-21"), until.plusYears(3)),
                        CLERK,
                        NOW),
                "fact-in-future");
    }
}
