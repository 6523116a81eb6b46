package worksafe.inspections.measure;

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
class MeasureEventsContractTest {

    @Inject
    Outbox outbox;

    static Stream<MeasureEvent> samples() {
        return Stream.of(
                (MeasureEvent) MeasureFixtures.proposed().event(),
                MeasureFixtures.in(MeasureStatus.DECIDED)
                        .served(MeasureFixtures.PAPER, MeasureFixtures.DAY, MeasureFixtures.LATER)
                        .orElseThrow(),
                MeasureFixtures.in(MeasureStatus.REVIEW_ASKED)
                        .answer(true, "同意恢复", MeasureFixtures.SUPERVISOR, MeasureFixtures.LATER));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass)).contains(MeasureEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(MeasureEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).accepts(Announced.latestOf(MeasureFixtures.ID));
        assertThat(EventContract.properties(EventContract.ofType(event.type()).example()))
                .containsAll(EventContract.properties(Announced.latestOf(MeasureFixtures.ID)));
        assertThat(Announced.latestOf(MeasureFixtures.ID))
                .doesNotContain(MeasureFixtures.INSPECTOR.name(), MeasureFixtures.SUPERVISOR.name());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecordAndNoEnterpriseIsNamedBeforeItIsTold(MeasureEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
        var told = event.measure();
        assertThat(event.subject().key())
                .isEqualTo(told.enterpriseId() == null ? "region:320281102005" : "enterprise:" + told.enterpriseId());
        assertThat(event.archive() == null).isEqualTo(told.enterpriseId() == null);
    }
}
