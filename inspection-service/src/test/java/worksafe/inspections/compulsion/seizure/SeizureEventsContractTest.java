package worksafe.inspections.compulsion.seizure;

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
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class SeizureEventsContractTest {

    @Inject
    Outbox outbox;

    static Stream<SeizureEvent> samples() {
        return Stream.of(
                (SeizureEvent) SeizureFixtures.proposed(SeizureKind.TAKING).event(),
                SeizureFixtures.in(SeizureStatus.SERVED)
                        .dispose(
                                SeizureOutcome.RETURNED, "退还", null, SeizureFixtures.INSPECTOR, SeizureFixtures.LATER));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass)).contains(SeizureEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(SeizureEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).accepts(Announced.latestOf(SeizureFixtures.ID));
        assertThat(EventContract.properties(EventContract.ofType(event.type()).example()))
                .containsAll(EventContract.properties(Announced.latestOf(SeizureFixtures.ID)));
        assertThat(Announced.latestOf(SeizureFixtures.ID))
                .doesNotContain(SeizureFixtures.INSPECTOR.name(), SeizureFixtures.APPROVER.name());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecordAndNoEnterpriseIsNamedBeforeItIsTold(SeizureEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
        var told = event.seizure();
        assertThat(event.subject().key())
                .isEqualTo(told.enterpriseId() == null ? "region:320281102005" : "enterprise:" + told.enterpriseId());
        assertThat(event.archive() == null).isEqualTo(told.enterpriseId() == null);
    }
}
