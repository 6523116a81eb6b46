package worksafe.inspections.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionFixtures.DRAWN;
import static worksafe.inspections.inspection.InspectionFixtures.ENTERPRISE;
import static worksafe.inspections.inspection.InspectionFixtures.IDENTITY;
import static worksafe.inspections.inspection.InspectionFixtures.INSPECTOR;
import static worksafe.inspections.inspection.InspectionFixtures.LATER;
import static worksafe.inspections.inspection.InspectionFixtures.LEADER;
import static worksafe.inspections.inspection.InspectionFixtures.SECOND;
import static worksafe.inspections.inspection.InspectionFixtures.SUPERVISOR;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class InspectionEventsContractTest {

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    @Inject
    ObjectMapper json;

    /** One of each, with everything that it may carry. */
    static Stream<InspectionEvent> samples() {
        var assignment = new Assignment(
                InspectionFixtures.VISITED, InspectionFixtures.AUTHORITY, DRAWN, List.of(LEADER, SECOND));
        return Stream.of(
                (InspectionEvent) Inspection.assign(IDENTITY, assignment, SUPERVISOR, LATER)
                        .event(),
                InspectionFixtures.assigned(DRAWN, LEADER, SECOND).plan(InspectionFixtures.PLAN, SUPERVISOR, LATER),
                InspectionFixtures.planned(LEADER, SECOND).cancel("企业已停产搬迁", SUPERVISOR, LATER),
                InspectionFixtures.planned(LEADER, SECOND).start(InspectionFixtures.TWO, ids -> {}, INSPECTOR, LATER),
                InspectionFixtures.started().conclude(InspectionFixtures.RECORD, INSPECTOR, LATER));
    }

    @Test
    void everyKindOfEventHasASample() {
        var kinds = Stream.of(InspectionEvent.class.getPermittedSubclasses());

        assertThat(samples().map(Object::getClass)).containsExactlyInAnyOrderElementsOf(kinds.toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(InspectionEvent event) throws Exception {
        var contract = EventContract.ofType(event.type());

        var data = sent(event);

        contract.accepts(data);
        contract.accepts(contract.example());
        assertThat(properties(data)).isEqualTo(properties(contract.example()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(InspectionEvent event) {
        var words = event.getClass().getSimpleName().split("(?=[A-Z])");

        assertThat(event.type())
                .isEqualTo("worksafe.inspections." + String.join("-", words).toLowerCase(Locale.ROOT) + ".v1");
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void onlyWhatIsNoSecretAnyMoreNamesTheEnterprise(InspectionEvent event) {
        var open = Set.of(InspectionStatus.STARTED, InspectionStatus.CONCLUDED)
                .contains(event.inspection().status());

        var sent = sent(event);
        var columns = entities.createNativeQuery(
                        "select concat_ws('|', key, coalesce(enterprise_id::text, '-'), region, coalesce(sector, '-'))"
                                + " from outbox where aggregate_id = ? order by position desc limit 1",
                        String.class)
                .setParameter(1, IDENTITY.id())
                .getSingleResult()
                .toString();

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
        assertThat(sent(event)).doesNotContain(LEADER.name(), SECOND.name(), SUPERVISOR.name());
    }

    /** What the outbox holds once the event is appended. */
    private String sent(InspectionEvent event) {
        outbox.append(event);
        return entities.createNativeQuery(
                        "select data from outbox where aggregate_id = ? order by position desc limit 1", String.class)
                .setParameter(1, IDENTITY.id())
                .getSingleResult()
                .toString();
    }

    private Set<String> properties(String data) throws Exception {
        JsonNode tree = json.readTree(data);
        var names = new HashSet<String>();
        tree.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
