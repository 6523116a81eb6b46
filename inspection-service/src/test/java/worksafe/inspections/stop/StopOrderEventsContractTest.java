package worksafe.inspections.stop;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.FactTime;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class StopOrderEventsContractTest {

    @Inject
    Outbox outbox;

    static Stream<StopOrderEvent> samples() {
        return Stream.of(
                (StopOrderEvent)
                        StopOrderFixtures.proposed(StopOrderFixtures.INSPECTOR).event(),
                StopOrderFixtures.in(StopOrderStatus.TAKEN_UP)
                        .served(StopOrderFixtures.PENALTY, StopOrderFixtures.INSPECTOR, StopOrderFixtures.LATER),
                StopOrderFixtures.in(StopOrderStatus.IN_FORCE)
                        .disobey(
                                Disobedience.NOT_STOPPED,
                                "仍在生产",
                                StopOrderFixtures.INSPECTOR,
                                FactTime.now(StopOrderFixtures.LATER)),
                StopOrderFixtures.in(StopOrderStatus.PANEL_SET).conclude(true, StopOrderFixtures.LATER),
                StopOrderFixtures.in(StopOrderStatus.PASSED)
                        .resume("同意", StopOrderFixtures.APPROVER, StopOrderFixtures.LATER));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass)).contains(StopOrderEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(StopOrderEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).accepts(Announced.latestOf(StopOrderFixtures.ID));
        assertThat(EventContract.properties(EventContract.ofType(event.type()).example()))
                .containsAll(EventContract.properties(Announced.latestOf(StopOrderFixtures.ID)));
        assertThat(Announced.latestOf(StopOrderFixtures.ID))
                .doesNotContain(StopOrderFixtures.INSPECTOR.name(), StopOrderFixtures.APPROVER.name(), "仍在生产");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecordAndNoEnterpriseIsNamedBeforeItIsTold(StopOrderEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
        var told = event.order();
        assertThat(event.subject().key())
                .isEqualTo(told.enterpriseId() == null ? "region:320281102005" : "enterprise:" + told.enterpriseId());
        assertThat(event.archive() == null).isEqualTo(told.enterpriseId() == null);
    }
}
