package worksafe.inspections.notice;

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
import worksafe.kernel.Sector;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class DepartmentNoticeEventsContractTest {

    @Inject
    Outbox outbox;

    static Stream<DepartmentNoticeEvent> samples() {
        return Stream.of(
                (DepartmentNoticeEvent) DepartmentNoticeFixtures.sent().event(),
                DepartmentNoticeFixtures.in(DepartmentNoticeStatus.SENT)
                        .receive(Sector.TRANSPORT, DepartmentNoticeFixtures.RECIPIENT, DepartmentNoticeFixtures.LATER),
                DepartmentNoticeFixtures.in(DepartmentNoticeStatus.SENT)
                        .withdraw("情况不属实", DepartmentNoticeFixtures.SENDER, DepartmentNoticeFixtures.LATER));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(DepartmentNoticeEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(DepartmentNoticeEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(DepartmentNoticeFixtures.ID));
        assertThat(Announced.latestOf(DepartmentNoticeFixtures.ID)).doesNotContain("无证运输");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(DepartmentNoticeEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("inspections", event.getClass()));
        assertThat(event.subject().key()).isEqualTo("region:320281000000");
    }
}
