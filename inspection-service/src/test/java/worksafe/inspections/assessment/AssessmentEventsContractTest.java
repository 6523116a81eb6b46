package worksafe.inspections.assessment;

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
class AssessmentEventsContractTest {

    @Inject
    Outbox outbox;

    static Stream<AssessmentEvent> samples() {
        return Stream.of(
                (AssessmentEvent) AssessmentFixtures.issued().event(),
                AssessmentFixtures.in(AssessmentStatus.RUNNING)
                        .miss(AssessmentFixtures.NOW)
                        .orElseThrow(),
                AssessmentFixtures.in(AssessmentStatus.CHECKED)
                        .score(
                                AssessmentFixtures.marks(40, 26, 24),
                                AssessmentFixtures.grading(AssessmentGrade.GOOD, false),
                                AssessmentFixtures.UNTIL,
                                AssessmentFixtures.APPROVER,
                                AssessmentFixtures.NOW),
                AssessmentFixtures.in(AssessmentStatus.SCORED)
                        .confirm("审定", false, AssessmentFixtures.MAYOR, AssessmentFixtures.AFTERWARDS));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(AssessmentEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(AssessmentEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(AssessmentFixtures.ID));
        assertThat(Announced.latestOf(AssessmentFixtures.ID))
                .doesNotContain("总体良好", "审定", AssessmentFixtures.MAYOR.name());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(AssessmentEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
    }
}
