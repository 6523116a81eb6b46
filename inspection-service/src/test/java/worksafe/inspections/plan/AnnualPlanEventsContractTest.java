package worksafe.inspections.plan;

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
class AnnualPlanEventsContractTest {

    @Inject
    Outbox outbox;

    static Stream<AnnualPlanEvent> samples() {
        return Stream.of(
                (AnnualPlanEvent) PlanFixtures.drafted().event(),
                PlanFixtures.in(AnnualPlanStatus.SUBMITTED).approve("同意", PlanFixtures.GOVERNMENT, PlanFixtures.LATER),
                PlanFixtures.in(AnnualPlanStatus.IN_FORCE)
                        .close("报告", PlanFixtures.SUPERVISOR, PlanFixtures.YEAR_OVER));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(AnnualPlanEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContractAndNamesNoEnterprise(AnnualPlanEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(PlanFixtures.ID));
        assertThat(Announced.latestOf(PlanFixtures.ID))
                .doesNotContain(PlanFixtures.ENTERPRISE.toString(), "澄江化工", PlanFixtures.SUPERVISOR.name());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(AnnualPlanEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
        assertThat(event.subject().key()).isEqualTo("region:320281000000");
    }
}
