package worksafe.hazards.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.alarm.AlarmFixtures.COLLEAGUE;
import static worksafe.hazards.alarm.AlarmFixtures.EASED_AT;
import static worksafe.hazards.alarm.AlarmFixtures.ENTERPRISE;
import static worksafe.hazards.alarm.AlarmFixtures.IDENTITY;
import static worksafe.hazards.alarm.AlarmFixtures.LATER;
import static worksafe.hazards.alarm.AlarmFixtures.MINUTES;
import static worksafe.hazards.alarm.AlarmFixtures.OPERATOR;
import static worksafe.hazards.alarm.AlarmFixtures.RAISED_AT;
import static worksafe.hazards.alarm.AlarmFixtures.SUPERVISOR;

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

/** Every event of an alarm as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class AlarmEventsContractTest {

    @Inject
    Outbox outbox;

    /** One of each, with everything that it may carry. */
    static Stream<AlarmEvent> samples() {
        return Stream.of(
                (AlarmEvent) Alarm.raise(
                                IDENTITY,
                                ENTERPRISE,
                                AlarmFixtures.occasion(AlarmKind.HIGH_HIGH, 1),
                                MINUTES,
                                RAISED_AT)
                        .event(),
                AlarmFixtures.raised(1).ease(EASED_AT, LATER).orElseThrow(),
                AlarmFixtures.in(AlarmStatus.RAISED).escalate(MINUTES, LATER).orElseThrow(),
                AlarmFixtures.in(AlarmStatus.RAISED).acknowledge(OPERATOR, LATER),
                AlarmFixtures.in(AlarmStatus.ACKNOWLEDGED).dispose("已切断进料", OPERATOR, LATER),
                AlarmFixtures.in(AlarmStatus.DISPOSED).close("已恢复", COLLEAGUE, LATER),
                AlarmFixtures.in(AlarmStatus.RAISED).refute("探头受潮", SUPERVISOR, LATER));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(AlarmEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(AlarmEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(IDENTITY.id()));
        assertThat(Announced.latestOf(IDENTITY.id())).doesNotContain(OPERATOR.name(), SUPERVISOR.name());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(AlarmEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("hazards", event.getClass()));
        assertThat(event.subject().key()).isEqualTo("enterprise:" + ENTERPRISE.id());
        assertThat(event.subject().aggregate()).isEqualTo("alarm");
    }
}
