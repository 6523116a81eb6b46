package worksafe.inspections.accident;

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
import worksafe.inspections.accident.Accident.History;
import worksafe.inspections.accident.AccidentTerms.AccidentSource;
import worksafe.inspections.accident.AccidentTerms.EvaluationOccasion;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class AccidentEventsContractTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-20");

    @Inject
    Outbox outbox;

    static Stream<AccidentEvent> samples() {
        return Stream.of(
                (AccidentEvent) Accident.recall(
                                AccidentFixtures.draft(
                                        AccidentFixtures.PLACE,
                                        AccidentFixtures.happened(
                                                AccidentSource.HISTORY, AccidentFixtures.REPORTED_AT, null),
                                        AccidentFixtures.toll(1, 0, AccidentFixtures.REPORTED_AT),
                                        AccidentFixtures.GENERAL),
                                new History(true, false, null, null, DAY),
                                AccidentFixtures.SUPERVISOR,
                                AccidentFixtures.LATER)
                        .event(),
                AccidentFixtures.in(AccidentStatus.REPORTED)
                        .confirm(true, "属实", AccidentFixtures.SUPERVISOR, AccidentFixtures.LATER),
                AccidentFixtures.in(AccidentStatus.INVESTIGATING)
                        .supplement(
                                AccidentFixtures.toll(3, 0, AccidentFixtures.LATER),
                                AccidentFixtures.LARGER,
                                AccidentFixtures.SUPERVISOR,
                                AccidentFixtures.LATER),
                AccidentFixtures.in(AccidentStatus.INVESTIGATING)
                        .handIn(
                                AccidentFixtures.report(),
                                DAY.plusDays(15),
                                AccidentFixtures.MEMBER,
                                AccidentFixtures.LATER),
                AccidentFixtures.in(AccidentStatus.REPORT_IN)
                        .approve(
                                "澄政复〔2026〕12号",
                                DAY.plusDays(10),
                                AccidentFixtures.COUNTY,
                                AccidentFixtures.APPROVER,
                                AccidentFixtures.LATER),
                AccidentFixtures.in(AccidentStatus.APPROVED)
                        .publish(DAY, "江阴市人民政府网站", AccidentFixtures.SUPERVISOR, AccidentFixtures.LATER),
                AccidentFixtures.in(AccidentStatus.IMPLEMENTING)
                        .evaluate(
                                AccidentFixtures.evaluation(EvaluationOccasion.APPROVAL, DAY),
                                null,
                                AccidentFixtures.SUPERVISOR,
                                AccidentFixtures.LATER));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(AccidentEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(AccidentEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(AccidentFixtures.ID));
        assertThat(Announced.latestOf(AccidentFixtures.ID))
                .doesNotContain(AccidentFixtures.MEMBER.name(), AccidentFixtures.APPROVER.name(), "\"told\"", "检修管道");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(AccidentEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
        assertThat(event.subject().key()).isEqualTo("enterprise:" + AccidentFixtures.ENTERPRISE);
    }
}
