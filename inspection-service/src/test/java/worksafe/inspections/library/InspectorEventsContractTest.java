package worksafe.inspections.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
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
class InspectorEventsContractTest {

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    @Inject
    ObjectMapper json;

    static Stream<InspectorEvent> samples() {
        var enrolled = InspectorLifecycleTest.enroll();
        return Stream.of(
                (InspectorEvent) enrolled.event(), enrolled.aggregate().retire("调离", InspectorLifecycleTest.NOW));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(InspectorEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(InspectorEvent event) throws Exception {
        var contract = EventContract.ofType(event.type());
        outbox.append(event);
        var data = entities.createNativeQuery(
                        "select data from outbox where aggregate_id = ? order by position desc limit 1", String.class)
                .setParameter(1, event.inspector().inspectorId())
                .getSingleResult()
                .toString();

        contract.accepts(data);
        contract.accepts(contract.example());
        assertThat(properties(data)).isEqualTo(properties(contract.example()));
        assertThat(event.subject().key())
                .isEqualTo("region:" + event.inspector().region());
    }

    private Set<String> properties(String data) throws Exception {
        var names = new HashSet<String>();
        json.readTree(data).fieldNames().forEachRemaining(names::add);
        return names;
    }
}
