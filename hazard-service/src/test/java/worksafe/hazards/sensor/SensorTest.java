package worksafe.hazards.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** The rules of a sensor, and every verb in every status. */
class SensorTest {

    static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    static final String WHO = "enterprise-user-7";
    static final SensorLimits LIMITS = limits(-10d, 0d, 60d, 80d);

    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status    | adjust                   | suspend                   | resume               | retire
            IN_USE    | IN_USE SensorAdjusted    | SUSPENDED SensorSuspended | -                    | RETIRED SensorRetired
            SUSPENDED | SUSPENDED SensorAdjusted | -                         | IN_USE SensorResumed | RETIRED SensorRetired
            RETIRED   | -                        | -                         | -                    | -
            """);

    private static final Map<String, Function<Sensor, SensorEvent>> VERBS = Map.of(
            "adjust", sensor -> sensor.adjust(LIMITS, "按新版工艺卡片调整", WHO, NOW),
            "suspend", sensor -> sensor.suspend("年度检定", WHO, NOW),
            "resume", sensor -> sensor.resume(WHO, NOW),
            "retire", sensor -> sensor.retire("储罐已拆除", WHO, NOW));

    @TestFactory
    Stream<DynamicTest> everyVerbInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(SensorStatus::valueOf, SensorTest::check);
    }

    private static void check(SensorStatus status, String verb, String expected) {
        var sensor = in(status);
        assertThat(sensor.status()).isEqualTo(status);
        if (expected.equals("-")) {
            assertThatThrownBy(() -> VERBS.get(verb).apply(sensor)).isInstanceOf(IllegalTransition.class);
            assertThat(sensor.status()).isEqualTo(status);
        } else {
            var event = VERBS.get(verb).apply(sensor);
            assertThat(sensor.status() + " " + event.getClass().getSimpleName()).isEqualTo(expected);
            assertThat(event.sensor().status()).isEqualTo(sensor.status());
            assertThat(sensor.suspension() != null).isEqualTo(sensor.status() == SensorStatus.SUSPENDED);
        }
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("sensor", SensorStatus.class, SensorStatus::next);
    }

    @Test
    void limitsRiseFromTheLowestToTheHighest() {
        assertThat(limits(null, null, null, null).high()).isNull();
        assertThat(limits(null, 0d, null, 80d).highHigh()).isEqualTo(80);
        assertThatThrownBy(() -> limits(0d, -10d, 60d, 80d)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> limits(null, 60d, 60d, null)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> limits(null, null, 80d, 60d)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> limits(null, null, Double.NaN, null)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void limitsLieWithinTheSpan() {
        assertThatThrownBy(() -> limits(-21d, null, null, null)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> limits(null, null, null, 151d)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new SensorLimits(5, 5, null, null, null, null, 0, 0))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new SensorLimits(0, 5, null, null, null, null, 5, 0))
                .isInstanceOf(InvalidValue.class);
    }

    static SensorLimits limits(
            @Nullable Double lowLow, @Nullable Double low, @Nullable Double high, @Nullable Double highHigh) {
        return new SensorLimits(-20, 150, lowLow, low, high, highHigh, 2, 10);
    }

    static Sensor in(SensorStatus status) {
        var sensor = Sensor.register(
                        UUID.fromString("0198f5c1-2222-7bbb-8ccc-000000000041"),
                        new ActiveEnterprise(
                                UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10"),
                                "江阴市澄江化工有限公司",
                                RegionCode.of("320281102005"),
                                Sector.EMERGENCY),
                        new Sensor.Description("TI-1203", "2 号储罐温度", SensorQuantity.TEMPERATURE, "℃", "罐区东侧 2 号罐顶", 60),
                        new Sensor.WatchedSource(UUID.fromString("0198f5c0-1111-7aaa-8bbb-000000000031"), 1),
                        LIMITS,
                        WHO,
                        NOW)
                .aggregate();
        switch (status) {
            case IN_USE -> {}
            case SUSPENDED -> {
                var _ = sensor.suspend("年度检定", WHO, NOW);
            }
            case RETIRED -> {
                var _ = sensor.retire("储罐已拆除", WHO, NOW);
            }
        }
        return sensor;
    }
}
