package worksafe.inspections.finding;

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
import worksafe.inspections.inspection.SourceInspections;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.FactTime;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class FindingEventsContractTest {

    @Inject
    Outbox outbox;

    /** One of each, with everything that it may carry. */
    static Stream<FindingEvent> samples() {
        return Stream.of(
                (FindingEvent) Finding.record(
                                FindingFixtures.FINDING,
                                new SourceInspections.Counted(
                                        FindingFixtures.VISIT,
                                        "JC320281-2026-000012-01",
                                        new FactTime(FindingFixtures.RECORDED_AT, FindingFixtures.LATER)),
                                FindingFixtures.OBSERVATION,
                                FindingFixtures.INSPECTOR)
                        .event(),
                FindingFixtures.recorded().withdraw("复核确认为误判", FindingFixtures.SUPERVISOR, FindingFixtures.LATER));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(FindingEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(FindingEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(FindingFixtures.FINDING));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(FindingEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventTravelsWithItsEnterprise(FindingEvent event) {
        var subject = event.subject();

        assertThat(subject.key()).isEqualTo("enterprise:" + FindingFixtures.ENTERPRISE);
        assertThat(subject.aggregate()).isEqualTo("finding");
        assertThat(subject.aggregateId()).isEqualTo(FindingFixtures.FINDING);
        assertThat(subject.revision()).isEqualTo(event.finding().revision());
        assertThat(subject.region()).isEqualTo(FindingFixtures.VISIT.region());
        assertThat(subject.sector()).isEqualTo(FindingFixtures.VISIT.sector());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void peopleAreNamedByTheirAccountsOnly(FindingEvent event) {
        outbox.append(event);

        assertThat(Announced.latestOf(FindingFixtures.FINDING))
                .doesNotContain(FindingFixtures.INSPECTOR.name(), FindingFixtures.SUPERVISOR.name());
    }
}
