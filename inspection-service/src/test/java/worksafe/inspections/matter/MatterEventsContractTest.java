package worksafe.inspections.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.matter.MatterFixtures.COUNTY;
import static worksafe.inspections.matter.MatterFixtures.LATER;
import static worksafe.inspections.matter.MatterFixtures.SUPERVISOR;

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
class MatterEventsContractTest {

    @Inject
    Outbox outbox;

    static Stream<MatterEvent> samples() {
        return Stream.of(
                (MatterEvent) MatterFixtures.opened(
                                MatterFixtures.enterprise(), MatterFixtures.told(MatterKind.INTERVIEW, null))
                        .event(),
                MatterFixtures.in(MatterStatus.OPENED)
                        .serve(MatterFixtures.SERVED, MatterFixtures.DUE, MatterFixtures.BASIS, null, null, LATER),
                MatterFixtures.in(MatterStatus.SERVED).miss(LATER).orElseThrow(),
                MatterFixtures.in(MatterStatus.SERVED).escalate(COUNTY.parent(), "两次未答复", SUPERVISOR, LATER),
                MatterFixtures.in(MatterStatus.CHECKED).close("同意", null, MatterFixtures.CHECKER, LATER));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(MatterEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(MatterEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(MatterFixtures.ID));
        assertThat(Announced.latestOf(MatterFixtures.ID))
                .doesNotContain(MatterFixtures.OWNER.name(), SUPERVISOR.name(), "两次未答复", "企业承诺");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(MatterEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
    }
}
