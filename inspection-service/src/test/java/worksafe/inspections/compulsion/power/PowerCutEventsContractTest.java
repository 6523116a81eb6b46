package worksafe.inspections.compulsion.power;

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
class PowerCutEventsContractTest {

    @Inject
    Outbox outbox;

    static Stream<PowerCutEvent> samples() {
        return Stream.of(
                (PowerCutEvent) PowerCutFixtures.proposed(null).event(),
                PowerCutFixtures.in(PowerCutStatus.CUT)
                        .restore("已恢复", PowerCutFixtures.INSPECTOR, FactTime.now(PowerCutFixtures.LATER)));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass)).contains(PowerCutEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(PowerCutEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).accepts(Announced.latestOf(PowerCutFixtures.ID));
        assertThat(EventContract.properties(EventContract.ofType(event.type()).example()))
                .containsAll(EventContract.properties(Announced.latestOf(PowerCutFixtures.ID)));
        assertThat(Announced.latestOf(PowerCutFixtures.ID)).doesNotContain(PowerCutFixtures.INSPECTOR.name());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecordAndNoEnterpriseIsNamedBeforeItIsTold(PowerCutEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
        var told = event.cut();
        assertThat(event.subject().key())
                .isEqualTo(told.enterpriseId() == null ? "region:320281102005" : "enterprise:" + told.enterpriseId());
        assertThat(event.archive() == null).isEqualTo(told.enterpriseId() == null);
    }
}
