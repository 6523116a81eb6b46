package worksafe.hazards.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.sensor.SensorTest.LIMITS;
import static worksafe.hazards.sensor.SensorTest.NOW;
import static worksafe.hazards.sensor.SensorTest.WHO;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** Every event of a sensor as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class SensorEventsContractTest {

    @Inject
    Outbox outbox;

    static Stream<SensorEvent> samples() {
        return Stream.of(
                (SensorEvent) Sensor.register(
                                UUID.fromString("0198f5c1-2222-7bbb-8ccc-000000000041"),
                                new ActiveEnterprise(
                                        UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10"),
                                        "江阴市澄江化工有限公司",
                                        RegionCode.of("320281102005"),
                                        Sector.EMERGENCY),
                                SensorTest.in(SensorStatus.IN_USE).description(),
                                SensorTest.in(SensorStatus.IN_USE).source(),
                                LIMITS,
                                WHO,
                                NOW)
                        .event(),
                SensorTest.in(SensorStatus.IN_USE).adjust(LIMITS, "按新版工艺卡片调整", WHO, NOW),
                SensorTest.in(SensorStatus.IN_USE).suspend("年度检定", WHO, NOW),
                SensorTest.in(SensorStatus.SUSPENDED).resume(WHO, NOW),
                SensorTest.in(SensorStatus.IN_USE).retire("储罐已拆除", WHO, NOW));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(SensorEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(SensorEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type())
                .isKeptBy(Announced.latestOf(event.sensor().sensorId()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(SensorEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("hazards", event.getClass()));
        assertThat(event.subject().aggregate()).isEqualTo("sensor");
    }
}
