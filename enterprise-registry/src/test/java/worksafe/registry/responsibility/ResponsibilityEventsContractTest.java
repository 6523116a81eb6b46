package worksafe.registry.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.responsibility.ResponsibilityFixtures.DUE;
import static worksafe.registry.responsibility.ResponsibilityFixtures.ENTERPRISE;
import static worksafe.registry.responsibility.ResponsibilityFixtures.FROM;
import static worksafe.registry.responsibility.ResponsibilityFixtures.ID;
import static worksafe.registry.responsibility.ResponsibilityFixtures.LATER;
import static worksafe.registry.responsibility.ResponsibilityFixtures.OFFICER;
import static worksafe.registry.responsibility.ResponsibilityFixtures.SINCE;
import static worksafe.registry.responsibility.ResponsibilityFixtures.SUCCESSOR;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Scope.SystemTask;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class ResponsibilityEventsContractTest {

    @Inject
    Outbox outbox;

    @Inject
    Scopes scopes;

    /** One of each, with everything that it may carry. */
    static Stream<ResponsibilityEvent> samples() {
        return Stream.of(
                (ResponsibilityEvent) ResponsibilityFixtures.entered(ResponsibilityFixtures.ofALeader(), FROM)
                        .event(),
                leader(ResponsibilityStatus.VACANT)
                        .revise(ResponsibilityFixtures.ofALeader(), "风险辨识结果更新", OFFICER, LATER),
                leader(ResponsibilityStatus.IN_FORCE).vacate(SINCE, DUE, "离职", OFFICER, LATER),
                leader(ResponsibilityStatus.VACANT).miss(LATER).orElseThrow(),
                leader(ResponsibilityStatus.VACANT).replace(SUCCESSOR, OFFICER, LATER),
                leader(ResponsibilityStatus.IN_FORCE)
                        .assess(SINCE, ResponsibilityResult.QUALIFIED, "全额发放", "巡查完整", OFFICER, LATER),
                leader(ResponsibilityStatus.VACANT).end("岗位撤销", OFFICER, LATER));
    }

    private static ResponsibilityEntry leader(ResponsibilityStatus status) {
        return ResponsibilityFixtures.in(status, ResponsibilityFixtures.ofALeader());
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(ResponsibilityEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventKeepsItsContractAndNamesNobody(ResponsibilityEvent event) {
        scopes.run(Scope.system(SystemTask.CONSUMER), () -> {
            QuarkusTransaction.begin();
            try {
                outbox.append(event);

                var told = Announced.latestOf(ID);
                EventContract.ofType(event.type()).isKeptBy(told);
                assertThat(told).doesNotContain("王建国", OFFICER.name());
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventTravelsWithItsEnterpriseUnderItsName(ResponsibilityEvent event) {
        var subject = event.subject();

        assertThat(event.type()).isEqualTo(EventContract.wireName("registry", event.getClass()));
        assertThat(subject.key()).isEqualTo("enterprise:" + ENTERPRISE.id());
        assertThat(subject.aggregate()).isEqualTo("responsibility");
        assertThat(subject.aggregateId()).isEqualTo(ID);
        assertThat(subject.revision()).isEqualTo(event.entry().revision());
    }
}
