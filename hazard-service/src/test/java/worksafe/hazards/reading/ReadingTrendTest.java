package worksafe.hazards.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import worksafe.hazards.alarm.AlarmKind;
import worksafe.hazards.reading.SensorWatch.Limits;
import worksafe.hazards.reading.SensorWatch.Measured;

class ReadingTrendTest {

    private static final Instant START = Instant.parse("2026-03-12T00:00:00Z");
    private static final Limits LIMITS = new Limits(0d, 10d, 60d, 80d, 0, Duration.ZERO);
    private static final Duration DAY = Duration.ofDays(1);

    @RepeatedTest(20)
    void lineOfALineIsThatLine(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var slope = random.nextDouble(-50, 50);
        var trend = ReadingTrend.of(line(20, slope, 90)).orElseThrow();

        assertThat(trend.perHour()).isCloseTo(slope, within(1e-6));
        assertThat(trend.value()).isCloseTo(20 + slope * 89 / 60, within(1e-6));
    }

    @Test
    void firstLimitOnTheWayIsReached() {
        var trend = ReadingTrend.of(line(30, 10, 61)).orElseThrow();

        var reach = trend.reach(LIMITS, DAY).orElseThrow();
        assertThat(reach.kind()).isEqualTo(AlarmKind.HIGH);
        assertThat(reach.at()).isEqualTo(START.plus(Duration.ofHours(3)));
    }

    @Test
    void fallingValueReachesTheLowLimit() {
        var trend = ReadingTrend.of(line(30, -10, 61)).orElseThrow();

        assertThat(trend.reach(LIMITS, DAY).orElseThrow().kind()).isEqualTo(AlarmKind.LOW);
    }

    @Test
    void whatIsFlatSlowOrTooShortReachesNothing() {
        assertThat(ReadingTrend.of(line(30, 0, 61)).orElseThrow().reach(LIMITS, DAY))
                .isEmpty();
        assertThat(ReadingTrend.of(line(30, 0.1, 61)).orElseThrow().reach(LIMITS, DAY))
                .isEmpty();
        assertThat(ReadingTrend.of(line(30, 10, 1))).isEmpty();
        assertThat(ReadingTrend.of(List.of())).isEmpty();
    }

    private static List<Measured> line(double from, double perHour, int minutes) {
        return IntStream.range(0, minutes)
                .mapToObj(i -> new Measured(START.plusSeconds(60L * i), from + perHour * i / 60))
                .toList();
    }
}
