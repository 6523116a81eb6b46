package worksafe.inspections.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
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
class ExposureEventsContractTest {

    @Inject
    Outbox outbox;

    static Stream<ExposureEvent> samples() {
        return Stream.of(
                (ExposureEvent) ExposureFixtures.opened(
                                ExposureFixtures.PLACE, ExposureFixtures.shown(LocalDate.parse("2026-03-12")), null)
                        .event(),
                ExposureFixtures.in(ExposureStatus.OPENED)
                        .miss(ExposureFixtures.LATER)
                        .orElseThrow(),
                ExposureFixtures.in(ExposureStatus.REPORTED)
                        .confirm("现场核实，问题已整改到位", ExposureFixtures.SUPERVISOR, ExposureFixtures.LATER));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(ExposureEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(ExposureEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(ExposureFixtures.ID));
        assertThat(Announced.latestOf(ExposureFixtures.ID))
                .doesNotContain(ExposureFixtures.OWNER.name(), ExposureFixtures.SUPERVISOR.name());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(ExposureEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
        assertThat(event.subject().key()).isEqualTo("enterprise:" + ExposureFixtures.ENTERPRISE);
    }
}
