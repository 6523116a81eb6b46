package worksafe.registry.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.transfer.TransferFixtures.CITY;
import static worksafe.registry.transfer.TransferFixtures.ENTRY;
import static worksafe.registry.transfer.TransferFixtures.ID;
import static worksafe.registry.transfer.TransferFixtures.NOW;
import static worksafe.registry.transfer.TransferFixtures.TOWN;
import static worksafe.registry.transfer.TransferFixtures.in;

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
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class TransferEventsContractTest {

    @Inject
    Outbox outbox;

    /** One of each, with everything that it may carry. */
    static Stream<TransferEvent> samples() {
        return Stream.of(
                (TransferEvent) TransferFixtures.early().event(),
                in(TransferStatus.PROPOSED).consult(true, "同意", true, CITY, NOW),
                in(TransferStatus.CONSULTED).file("予以备案", true, CITY, NOW),
                in(TransferStatus.CONSULTED).object("年限未满", true, CITY, NOW),
                in(TransferStatus.PROPOSED).miss(NOW).orElseThrow(),
                in(TransferStatus.FILED).complete(ENTRY, TOWN, NOW),
                in(TransferStatus.FILED).withdraw("人选变更", TOWN, NOW));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(TransferEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(TransferEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(ID));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventTravelsUnderItsName(TransferEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("registry", event.getClass()));
        assertThat(event.subject().aggregate()).isEqualTo("official-transfer");
        assertThat(event.subject().revision()).isEqualTo(event.transfer().revision());
    }
}
