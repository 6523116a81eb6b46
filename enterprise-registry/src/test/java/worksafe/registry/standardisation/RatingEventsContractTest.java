package worksafe.registry.standardisation;

import static org.assertj.core.api.Assertions.assertThat;
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

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** What the outbox really holds of each event of a rating, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class RatingEventsContractTest {

    @Inject
    Outbox outbox;

    @Inject
    Scopes scopes;

    /** Writes it through the real outbox and rolls back, so that one sample can be told after another. */
    private String written(RatingEvent event) {
        return scopes.<String, RuntimeException>call(Scope.system(Scope.SystemTask.CONSUMER), () -> {
            QuarkusTransaction.begin();
            try {
                outbox.append(event);
                return Announced.latestOf(event.rating().ratingId());
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    private static List<RatingEvent> oneOfEach() {
        var rating = RatingFixtures.begun();
        return List.of(
                (RatingEvent) StandardisationRating.begin(
                                id(),
                                "BZ320281-2026-000008",
                                RatingFixtures.enterprise(),
                                "标准",
                                RatingLevel.TWO,
                                found("2026-09-01"),
                                OWNER,
                                NOW)
                        .event(),
                rating.rateItself(found("2026-09-01"), null, OWNER, NOW),
                rating.apply(id(), "同意评审", CHIEF, NOW),
                rating.review(reviewed(null, 3), CLERK, NOW),
                rating.review(reviewed(RatingLevel.THREE, 0), CLERK, NOW),
                rating.show(null, LEAST, "网站", BASIS, CLERK, NOW),
                rating.rate(given(RatingLevel.THREE, "2026-09-28"), CHIEF, NOW),
                rating.withdraw(WithdrawalGround.DEATH, "发生死亡事故", CHIEF, NOW),
                RatingFixtures.in(RatingStatus.RATED).expire(NOW).orElseThrow());
    }

    @Test
    void everyEventIsSampled() {
        assertThat(oneOfEach().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(RatingEvent.class.getPermittedSubclasses());
    }

    @Test
    void everyEventIsWrittenAsItsContractSays() {
        for (var event : oneOfEach()) {
            EventContract.ofType(event.type()).accepts(written(event));
        }
    }
}
