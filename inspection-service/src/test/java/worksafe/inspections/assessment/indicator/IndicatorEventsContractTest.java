package worksafe.inspections.assessment.indicator;

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
import worksafe.kernel.Sector;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class IndicatorEventsContractTest {

    @Inject
    Outbox outbox;

    static Stream<IndicatorEvent> samples() {
        return Stream.of(
                (IndicatorEvent) ControlIndicator.issue(
                                IndicatorTest.ID,
                                "KZ320281-2026-000001",
                                IndicatorTest.TOWN,
                                Sector.EMERGENCY,
                                IndicatorTest.terms(IndicatorMeasure.DEATHS, 2026, "死亡人数"),
                                2,
                                whole(),
                                IndicatorTest.COUNTY,
                                IndicatorTest.SUPERVISOR,
                                IndicatorTest.NOW)
                        .event(),
                indicator().explain("一季度均为道路事故", IndicatorTest.SUPERVISOR, IndicatorTest.NOW),
                indicator().withdraw(0, "重复", IndicatorTest.SUPERVISOR, IndicatorTest.NOW));
    }

    private static ControlIndicator indicator() {
        return IndicatorTest.indicator(
                IndicatorTest.TOWN,
                Sector.EMERGENCY,
                IndicatorTest.terms(IndicatorMeasure.DEATHS, 2026, "死亡人数"),
                2,
                whole());
    }

    private static ControlIndicator.Parent whole() {
        return new ControlIndicator.Parent(
                IndicatorTest.indicator(
                        IndicatorTest.COUNTY,
                        null,
                        IndicatorTest.terms(IndicatorMeasure.DEATHS, 2026, "死亡人数"),
                        6,
                        null),
                0);
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(IndicatorEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(IndicatorEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(IndicatorTest.ID));
        assertThat(Announced.latestOf(IndicatorTest.ID)).doesNotContain("一季度均为道路事故", IndicatorTest.SUPERVISOR.name());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(IndicatorEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
    }
}
