package worksafe.training.induction;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.training.induction.InductionFixtures.ENTERPRISE;
import static worksafe.training.induction.InductionFixtures.FIT_ON;
import static worksafe.training.induction.InductionFixtures.LEFT_ON;
import static worksafe.training.induction.InductionFixtures.NOW;
import static worksafe.training.induction.InductionFixtures.OWNER;
import static worksafe.training.induction.InductionFixtures.PERSON;
import static worksafe.training.induction.InductionFixtures.STARTED_ON;
import static worksafe.training.induction.InductionFixtures.TODAY;
import static worksafe.training.induction.InductionFixtures.complete;
import static worksafe.training.induction.InductionFixtures.draft;
import static worksafe.training.induction.InductionFixtures.in;
import static worksafe.training.induction.InductionFixtures.level;
import static worksafe.training.induction.InductionFixtures.practice;
import static worksafe.training.induction.InductionFixtures.taught;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** What the outbox really holds of each event of an induction, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class InductionEventsContractTest {

    @Inject
    Outbox outbox;

    @Inject
    Scopes scopes;

    private static List<InductionEvent> oneOfEach() {
        return List.of(
                (InductionEvent) Induction.start(
                                UUID.fromString("0198f4c1-1111-7aaa-8bbb-000000000001"),
                                ENTERPRISE,
                                PERSON,
                                draft(false, STARTED_ON),
                                EnumSet.allOf(InductionLevel.class),
                                OWNER,
                                NOW)
                        .event(),
                in(InductionStatus.STARTED).pass(level(InductionLevel.PLANT, 8), OWNER, NOW),
                in(InductionStatus.TEAM_DONE).practise(practice(), OWNER, NOW),
                complete(taught(true, 8)),
                in(InductionStatus.TEAM_DONE).fail(FIT_ON, "未合格", OWNER, NOW),
                in(InductionStatus.FIT).replace(NOW),
                in(InductionStatus.FIT).leave(LEFT_ON, null, OWNER, NOW),
                in(InductionStatus.LEFT).resume(TODAY, TODAY, OWNER, NOW));
    }

    /** Writes it through the real outbox and rolls back, so that one sample can be told after another. */
    private String written(InductionEvent event) {
        return scopes.<String, RuntimeException>call(Scope.system(Scope.SystemTask.CONSUMER), () -> {
            QuarkusTransaction.begin();
            try {
                outbox.append(event);
                return Announced.latestOf(event.induction().inductionId());
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    @Test
    void everyEventIsSampledAndNamedLikeItsRecord() {
        assertThat(oneOfEach().stream().map(Object::getClass))
                .containsExactlyInAnyOrder(InductionEvent.class.getPermittedSubclasses());
        assertThat(oneOfEach())
                .allSatisfy(event ->
                        assertThat(event.type()).isEqualTo(EventContract.wireName("training", event.getClass())));
    }

    @Test
    void everyEventIsWrittenAsItsContractSays() {
        for (var event : oneOfEach()) {
            EventContract.ofType(event.type()).isKeptBy(written(event));
        }
    }
}
