package worksafe.inspections.library;

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
class InspectorEventsContractTest {

    @Inject
    Outbox outbox;

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
    void eventKeepsItsContract(InspectorEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type())
                .isKeptBy(Announced.latestOf(event.inspector().inspectorId()));
        assertThat(event.subject().key())
                .isEqualTo("region:" + event.inspector().region());
    }
}
