package worksafe.inspections.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
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
class OrderEventsContractTest {

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    @Inject
    ObjectMapper json;

    /** One of each, with everything that it may carry. */
    static Stream<OrderEvent> samples() {
        return Stream.of(
                (OrderEvent) RectificationOrder.issue(
                                OrderFixtures.IDENTITY,
                                OrderFixtures.VISIT,
                                OrderFixtures.DEMAND,
                                OrderFixtures.INSPECTOR,
                                OrderFixtures.ISSUED_AT)
                        .event(),
                OrderFixtures.in(OrderStatus.ISSUED).answer(OrderFixtures.ANSWERED_AT),
                OrderFixtures.in(OrderStatus.ISSUED).miss(OrderFixtures.LATER).orElseThrow(),
                OrderFixtures.in(OrderStatus.ANSWERED)
                        .reopen(LocalDate.parse("2026-05-20"), "回访发现联动阀再次失效", OrderFixtures.LATER),
                OrderFixtures.in(OrderStatus.ISSUED)
                        .withdraw("所列问题经复核不成立", OrderFixtures.SUPERVISOR, OrderFixtures.LATER));
    }

    @Test
    void everyKindOfEventHasASample() {
        var kinds = Stream.of(OrderEvent.class.getPermittedSubclasses());

        assertThat(samples().map(Object::getClass)).containsExactlyInAnyOrderElementsOf(kinds.toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(OrderEvent event) throws Exception {
        var contract = EventContract.ofType(event.type());

        var data = sent(event);

        contract.accepts(data);
        contract.accepts(contract.example());
        assertThat(properties(data)).isEqualTo(properties(contract.example()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(OrderEvent event) {
        var words = event.getClass().getSimpleName().split("(?=[A-Z])");

        assertThat(event.type())
                .isEqualTo("worksafe.inspections." + String.join("-", words).toLowerCase(Locale.ROOT) + ".v1");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventTravelsWithItsEnterprise(OrderEvent event) {
        var subject = event.subject();

        assertThat(subject.key()).isEqualTo("enterprise:" + OrderFixtures.ENTERPRISE);
        assertThat(subject.aggregate()).isEqualTo("order");
        assertThat(subject.aggregateId()).isEqualTo(OrderFixtures.IDENTITY.id());
        assertThat(subject.revision()).isEqualTo(event.order().revision());
        assertThat(subject.region()).isEqualTo(OrderFixtures.VISIT.region());
        assertThat(subject.sector()).isEqualTo(OrderFixtures.VISIT.sector());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void peopleAreNamedByTheirAccountsOnly(OrderEvent event) {
        assertThat(sent(event)).doesNotContain(OrderFixtures.INSPECTOR.name(), OrderFixtures.SUPERVISOR.name());
    }

    /** What the outbox holds once the event is appended. */
    private String sent(OrderEvent event) {
        outbox.append(event);
        return entities.createNativeQuery(
                        "select data from outbox where aggregate_id = ? order by position desc limit 1", String.class)
                .setParameter(1, OrderFixtures.IDENTITY.id())
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
