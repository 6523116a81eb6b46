package worksafe.inspections.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionFixtures.APPROVER;
import static worksafe.inspections.inspection.InspectionFixtures.DRAWN;
import static worksafe.inspections.inspection.InspectionFixtures.ENTERPRISE;
import static worksafe.inspections.inspection.InspectionFixtures.INSPECTION;
import static worksafe.inspections.inspection.InspectionFixtures.INSPECTOR;
import static worksafe.inspections.inspection.InspectionFixtures.LATER;
import static worksafe.inspections.inspection.InspectionFixtures.LEADER;
import static worksafe.inspections.inspection.InspectionFixtures.NUMBER;
import static worksafe.inspections.inspection.InspectionFixtures.SECOND;
import static worksafe.inspections.inspection.InspectionFixtures.SUPERVISOR;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.FactTime;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class InspectionEventsContractTest {

    @Inject
    Outbox outbox;

    /** One of each, with everything that it may carry. */
    static Stream<InspectionEvent> samples() {
        var assignment = new Inspection.Assignment(
                InspectionFixtures.VISITED,
                InspectionFixtures.AUTHORITY,
                InspectionFixtures.AUTHORITY,
                DRAWN,
                List.of(LEADER, SECOND));
        return Stream.of(
                (InspectionEvent) Inspection.assign(INSPECTION, NUMBER, assignment, SUPERVISOR, LATER)
                        .event(),
                InspectionFixtures.assigned(DRAWN, LEADER, SECOND).plan(InspectionFixtures.PLAN, SUPERVISOR, LATER),
                InspectionFixtures.planned(LEADER, SECOND)
                        .cancel("企业已停产搬迁", InspectionFixtures.NOBODY, APPROVER, LATER),
                InspectionFixtures.planned(LEADER, SECOND)
                        .start(
                                InspectionFixtures.TWO,
                                ids -> {},
                                INSPECTOR,
                                new FactTime(InspectionFixtures.STARTED_AT, LATER)),
                InspectionFixtures.started()
                        .conclude(
                                InspectionFixtures.RECORD,
                                INSPECTOR,
                                new FactTime(InspectionFixtures.STARTED_AT, LATER)));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(InspectionEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(InspectionEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(INSPECTION));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(InspectionEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void onlyWhatIsNoSecretAnyMoreNamesTheEnterprise(InspectionEvent event) {
        var open = Set.of(InspectionStatus.STARTED, InspectionStatus.CONCLUDED)
                .contains(event.inspection().status());

        outbox.append(event);

        var sent = Announced.latestOf(INSPECTION);
        var columns = Announced.latestOf(
                "concat_ws('|', key, coalesce(enterprise_id::text, '-'), region, coalesce(sector, '-'))", INSPECTION);
        assertThat(sent.contains(ENTERPRISE.toString())).isEqualTo(open);
        assertThat(columns)
                .isEqualTo(
                        open
                                ? "enterprise:%s|%s|320281102005|EMERGENCY".formatted(ENTERPRISE, ENTERPRISE)
                                : "draw:%s|-|320281000000|-".formatted(InspectionFixtures.DRAW));
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void peopleAreNamedByTheirServiceNumbersOnly(InspectionEvent event) {
        outbox.append(event);

        assertThat(Announced.latestOf(INSPECTION)).doesNotContain(LEADER.name(), SECOND.name(), SUPERVISOR.name());
    }
}
