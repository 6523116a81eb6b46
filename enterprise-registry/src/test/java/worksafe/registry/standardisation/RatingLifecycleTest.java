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

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen in every status. The table is written by hand, from the package's own description. */
class RatingLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where nothing comes of it. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status     | rate itself                         | apply                          | review                           | show                      | rate                       | refuse                     | withdraw                   | expire                     | give way | fall away
            SELF_RATED | SELF_RATED StandardisationSelfRated | APPLIED StandardisationApplied | -                                | -                         | -                          | -                          | -                          | .                          | .                          | ENDED StandardisationEnded
            APPLIED    | -                                   | -                              | REVIEWED StandardisationReviewed | -                         | -                          | ENDED StandardisationEnded | -                          | .                          | .                          | ENDED StandardisationEnded
            REVIEWED   | -                                   | -                              | REVIEWED StandardisationReviewed | SHOWN StandardisationShown | -                         | ENDED StandardisationEnded | -                          | .                          | .                          | ENDED StandardisationEnded
            SHOWN      | -                                   | -                              | -                                | -                         | RATED StandardisationRated | ENDED StandardisationEnded | -                          | .                          | .                          | ENDED StandardisationEnded
            RATED      | RATED StandardisationSelfRated      | -                              | -                                | -                         | -                          | -                          | ENDED StandardisationEnded | ENDED StandardisationEnded | ENDED StandardisationEnded | ENDED StandardisationEnded
            ENDED      | -                                   | -                              | -                                | -                         | -                          | -                          | -                          | .                          | .                          | .
            """);

    private static final Map<String, Function<StandardisationRating, Optional<? extends RatingEvent>>> VERBS = Map.of(
            "rate itself",
            rating -> Optional.of(rating.rateItself(found("2026-09-01"), null, OWNER, NOW)),
            "apply",
            rating -> Optional.of(rating.apply(id(), "同意评审", CHIEF, NOW)),
            "review",
            rating -> Optional.of(rating.review(reviewed(RatingLevel.TWO, 0), CLERK, NOW)),
            "show",
            rating -> Optional.of(rating.show(null, LEAST, "网站", BASIS, CLERK, NOW)),
            "rate",
            rating -> Optional.of(rating.rate(given(RatingLevel.THREE, "2026-09-28"), CHIEF, NOW)),
            "refuse",
            rating -> Optional.of(rating.refuse("整改不合格", CHIEF, NOW)),
            "withdraw",
            rating -> Optional.of(rating.withdraw(WithdrawalGround.CONCEALMENT, "瞒报事故", CHIEF, NOW)),
            "expire",
            rating -> rating.expire(NOW),
            "give way",
            rating -> rating.giveWay("BZ320281-2026-000008", NOW),
            "fall away",
            rating -> rating.fallAway(NOW));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(RatingStatus::valueOf, RatingLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(RatingStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("standardisation-rating", RatingStatus.class, RatingStatus::next);
    }

    private static void check(RatingStatus status, String verb, String expected) {
        var rating = RatingFixtures.in(status);
        var before = RatingView.of(rating, Set.of());

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(rating)).isInstanceOf(IllegalTransition.class);
                assertThat(RatingView.of(rating, Set.of())).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(rating)).isEmpty();
                assertThat(RatingView.of(rating, Set.of())).isEqualTo(before);
            }
            default -> {
                var event = VERBS.get(verb).apply(rating).orElseThrow();
                assertThat(rating.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.rating().status()).isEqualTo(rating.status());
            }
        }
    }
}
