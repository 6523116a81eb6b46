package worksafe.inspections.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
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
class FindingEventsContractTest {

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    @Inject
    ObjectMapper json;

    /** One of each, with everything that it may carry. */
    static Stream<FindingEvent> samples() {
        return Stream.of(
                (FindingEvent) Finding.record(
                                FindingFixtures.IDENTITY,
                                FindingFixtures.VISIT,
                                FindingFixtures.OBSERVATION,
                                FindingFixtures.INSPECTOR,
                                FindingFixtures.RECORDED_AT)
                        .event(),
                FindingFixtures.recorded().withdraw("复核确认为误判", FindingFixtures.SUPERVISOR, FindingFixtures.LATER));
    }

    @Test
    void everyKindOfEventHasASample() {
        var kinds = Stream.of(FindingEvent.class.getPermittedSubclasses());

        assertThat(samples().map(Object::getClass)).containsExactlyInAnyOrderElementsOf(kinds.toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(FindingEvent event) throws Exception {
        var contract = EventContract.ofType(event.type());

        var data = sent(event);

        contract.accepts(data);
        contract.accepts(contract.example());
        assertThat(properties(data)).isEqualTo(properties(contract.example()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(FindingEvent event) {
        var words = event.getClass().getSimpleName().split("(?=[A-Z])");

        assertThat(event.type())
                .isEqualTo("worksafe.inspections." + String.join("-", words).toLowerCase(Locale.ROOT) + ".v1");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventTravelsWithItsEnterprise(FindingEvent event) {
        var subject = event.subject();

        assertThat(subject.key()).isEqualTo("enterprise:" + FindingFixtures.ENTERPRISE);
        assertThat(subject.aggregate()).isEqualTo("finding");
        assertThat(subject.aggregateId()).isEqualTo(FindingFixtures.IDENTITY.id());
        assertThat(subject.revision()).isEqualTo(event.finding().revision());
        assertThat(subject.region()).isEqualTo(FindingFixtures.VISIT.region());
        assertThat(subject.sector()).isEqualTo(FindingFixtures.VISIT.sector());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void peopleAreNamedByTheirAccountsOnly(FindingEvent event) {
        assertThat(sent(event)).doesNotContain(FindingFixtures.INSPECTOR.name(), FindingFixtures.SUPERVISOR.name());
    }

    /** What the outbox holds once the event is appended. */
    private String sent(FindingEvent event) {
        outbox.append(event);
        return entities.createNativeQuery(
                        "select data from outbox where aggregate_id = ? order by position desc limit 1", String.class)
                .setParameter(1, FindingFixtures.IDENTITY.id())
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
