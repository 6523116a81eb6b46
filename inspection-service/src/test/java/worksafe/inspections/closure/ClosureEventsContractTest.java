package worksafe.inspections.closure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class ClosureEventsContractTest {

    @Inject
    Outbox outbox;

    static Stream<ClosureEvent> samples() {
        return Stream.of(
                (ClosureEvent) ClosureFixtures.proposed().event(),
                ClosureFixtures.in(ClosureStatus.PROPOSED)
                        .submit(true, "报请", ClosureFixtures.APPROVER, ClosureFixtures.LATER),
                ClosureFixtures.decide(ClosureFixtures.heard()),
                ClosureFixtures.in(ClosureStatus.DECIDED)
                        .execute(
                                new UUID(0, 5),
                                ClosureFixtures.DAY,
                                "已拆除",
                                ClosureFixtures.INSPECTOR,
                                ClosureFixtures.LATER),
                ClosureFixtures.in(ClosureStatus.LICENCES_REVOKED)
                        .end("办结", ClosureFixtures.APPROVER, ClosureFixtures.LATER));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass)).contains(ClosureEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(ClosureEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).accepts(Announced.latestOf(ClosureFixtures.ID));
        assertThat(EventContract.properties(EventContract.ofType(event.type()).example()))
                .containsAll(EventContract.properties(Announced.latestOf(ClosureFixtures.ID)));
        assertThat(Announced.latestOf(ClosureFixtures.ID))
                .doesNotContain(ClosureFixtures.SUPERVISOR.name(), ClosureFixtures.GOVERNMENT.name());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecordAndNoEnterpriseIsNamedBeforeItIsTold(ClosureEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
        var told = event.closure();
        assertThat(event.subject().key())
                .isEqualTo(told.enterpriseId() == null ? "region:320281102005" : "enterprise:" + told.enterpriseId());
        assertThat(event.archive() == null).isEqualTo(told.enterpriseId() == null);
    }
}
