package worksafe.training.session;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.training.session.TrainingSessionFixtures.AUTHORITY;
import static worksafe.training.session.TrainingSessionFixtures.ENTERPRISE;
import static worksafe.training.session.TrainingSessionFixtures.NOW;
import static worksafe.training.session.TrainingSessionFixtures.OWNER;
import static worksafe.training.session.TrainingSessionFixtures.draft;
import static worksafe.training.session.TrainingSessionFixtures.in;
import static worksafe.training.session.TrainingSessionFixtures.opened;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.training.rule.TrainingAudience;

/** What the outbox really holds of each event of a session, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class TrainingSessionEventsContractTest {

    @Inject
    Outbox outbox;

    @Inject
    Scopes scopes;

    private static List<TrainingSessionEvent> oneOfEach() {
        return List.of(
                (TrainingSessionEvent) opened(ENTERPRISE, draft(8, 3, TrainingAudience.WORKER, null))
                        .event(),
                in(TrainingSessionStatus.OPEN).enrol(1, OWNER, NOW),
                in(TrainingSessionStatus.OPEN).withdraw("王建国", null, OWNER, NOW),
                in(TrainingSessionStatus.OPEN).hold("学习安全生产法", 1, OWNER, NOW),
                in(TrainingSessionStatus.HELD).close("1 人合格", 1, OWNER, NOW),
                in(TrainingSessionStatus.CLOSED).credit(16, OWNER, NOW),
                in(TrainingSessionStatus.OPEN).cancel("改期", OWNER, NOW));
    }

    /** Writes it through the real outbox and rolls back, so that one sample can be told after another. */
    private String written(TrainingSessionEvent event) {
        return scopes.<String, RuntimeException>call(Scope.system(Scope.SystemTask.CONSUMER), () -> {
            QuarkusTransaction.begin();
            try {
                outbox.append(event);
                return Announced.latestOf(event.session().sessionId());
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    @Test
    void everyEventIsSampledAndNamedLikeItsRecord() {
        assertThat(oneOfEach().stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(TrainingSessionEvent.class.getPermittedSubclasses());
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

    @Test
    void whatAnAuthorityHoldsTravelsWithItsPlace() {
        var event = (TrainingSessionEvent)
                opened(AUTHORITY, draft(8, 3, TrainingAudience.STAFF, null)).event();

        assertThat(event.subject().region()).isEqualTo(AUTHORITY.region());
        assertThat(written(event)).doesNotContain("\"archive\"").doesNotContain("enterpriseId");
    }
}
