package worksafe.inspections.assessment.veto;

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
import worksafe.inspections.accident.AccidentGrade;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class VetoEventsContractTest {

    @Inject
    Outbox outbox;

    static Stream<VetoEvent> samples() {
        return Stream.of(
                (VetoEvent) VetoFixtures.triggered(
                                VetoFixtures.of(VetoGround.ACCIDENT, AccidentGrade.LARGER, 2026, "街道办事处主任"))
                        .event(),
                VetoFixtures.in(VetoStatus.TRIGGERED)
                        .decide(true, "同意", VetoFixtures.COUNTY, VetoFixtures.MAYOR, VetoFixtures.NOW),
                VetoFixtures.in(VetoStatus.CONFIRMED)
                        .announce("澄政办〔2026〕21号", VetoFixtures.SUPERVISOR, VetoFixtures.NOW),
                VetoFixtures.in(VetoStatus.IN_FORCE)
                        .lift("已全面履职", VetoFixtures.COUNTY, VetoFixtures.MAYOR, VetoFixtures.NOW));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass)).containsExactlyInAnyOrder(VetoEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(VetoEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(VetoFixtures.ID));
        assertThat(Announced.latestOf(VetoFixtures.ID)).doesNotContain("未督促", "已全面履职", VetoFixtures.MAYOR.name());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(VetoEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
    }
}
