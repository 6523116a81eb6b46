package worksafe.inspections.transfer;

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
class CrimeTransferEventsContractTest {

    @Inject
    Outbox outbox;

    static Stream<CrimeTransferEvent> samples() {
        return Stream.of(
                (CrimeTransferEvent) CrimeTransferFixtures.opened(2).event(),
                CrimeTransferFixtures.report(CrimeTransferFixtures.in(CrimeTransferStatus.SUSPECTED)),
                CrimeTransferFixtures.end(CrimeTransferFixtures.in(CrimeTransferStatus.NOT_ACCEPTED)));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(CrimeTransferEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(CrimeTransferEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(CrimeTransferFixtures.ID));
        assertThat(Announced.latestOf(CrimeTransferFixtures.ID))
                .doesNotContain(CrimeTransferFixtures.SUPERVISOR.name());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(CrimeTransferEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
        assertThat(event.subject().key()).isEqualTo("region:320281000000");
    }
}
