package worksafe.registry.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.lead.LeadFixtures.ID;
import static worksafe.registry.lead.LeadFixtures.NOW;
import static worksafe.registry.lead.LeadFixtures.OFFICE;
import static worksafe.registry.lead.LeadFixtures.in;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class LeadEventsContractTest {

    @Inject
    Outbox outbox;

    @Inject
    Scopes scopes;

    static Stream<LeadEvent> samples() {
        return Stream.of(
                (LeadEvent) LeadFixtures.raised().event(),
                in(LeadStatus.OPEN).verify("企业已补报", OFFICE, NOW),
                in(LeadStatus.OPEN).dismiss("属交通事故", OFFICE, NOW));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass)).containsExactlyInAnyOrder(LeadEvent.class.getPermittedSubclasses());
    }

    /** Writes it through the real outbox and rolls back, so that one sample can be told after another. */
    private String written(LeadEvent event) {
        return scopes.<String, RuntimeException>call(Scope.system(Scope.SystemTask.CONSUMER), () -> {
            QuarkusTransaction.begin();
            try {
                outbox.append(event);
                return Announced.latestOf(ID);
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventKeepsItsContract(LeadEvent event) {
        EventContract.ofType(event.type()).isKeptBy(written(event));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventTravelsUnderItsName(LeadEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("registry", event.getClass()));
        assertThat(event.subject().aggregate()).isEqualTo("lead");
        assertThat(event.subject().revision()).isEqualTo(event.lead().revision());
    }
}
