package worksafe.inspections.delegation;

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
class DelegationEventsContractTest {

    @Inject
    Outbox outbox;

    static Stream<DelegationEvent> samples() {
        return Stream.of(
                (DelegationEvent) DelegationFixtures.drafted().event(),
                DelegationFixtures.in(DelegationStatus.DRAFT)
                        .publish(
                                DelegationFixtures.PUBLIC_ON,
                                "江阴市人民政府网站",
                                DelegationFixtures.APPROVER,
                                DelegationFixtures.LATER),
                DelegationFixtures.in(DelegationStatus.PUBLISHED)
                        .commence("持证执法人员 8 人", DelegationFixtures.APPROVER, DelegationFixtures.LATER),
                DelegationFixtures.in(DelegationStatus.IN_FORCE)
                        .evaluate("承接有效", DelegationFixtures.APPROVER, DelegationFixtures.LATER),
                DelegationFixtures.in(DelegationStatus.IN_FORCE)
                        .end("机构改革", DelegationFixtures.APPROVER, DelegationFixtures.LATER));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(DelegationEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(DelegationEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(DelegationFixtures.ID));
        assertThat(Announced.latestOf(DelegationFixtures.ID)).doesNotContain(DelegationFixtures.SUPERVISOR.name());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(DelegationEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
        assertThat(event.subject().key()).isEqualTo("region:320281102000");
    }
}
