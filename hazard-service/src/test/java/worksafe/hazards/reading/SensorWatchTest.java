package worksafe.hazards.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.alarm.AlarmKind.HIGH;
import static worksafe.hazards.alarm.AlarmKind.HIGH_HIGH;
import static worksafe.hazards.alarm.AlarmKind.LOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import worksafe.hazards.alarm.AlarmKind;
import worksafe.hazards.reading.SensorWatch.Crossing;
import worksafe.hazards.reading.SensorWatch.Limits;
import worksafe.hazards.reading.SensorWatch.Measured;

class SensorWatchTest {

    private static final Instant START = Instant.parse("2026-03-12T00:00:00Z");

    @Test
    void valueAtTheLimitIsBeyondAndAnyWithinIsNot() {
        assertThat(looked(limits(0, 0), 59.9)).isEmpty();
        assertThat(looked(limits(0, 0), 60)).containsExactly("HIGH+");
        assertThat(looked(limits(0, 0), 10)).containsExactly("LOW+");
    }

    @Test
    void graverLimitIsAnAlarmBesideTheNearerOne() {
        assertThat(looked(limits(0, 0), 50, 61, 85, 61, 50))
                .containsExactly("HIGH+", "HIGH_HIGH+", "HIGH_HIGH-", "HIGH-");
    }

    @Test
    void valueCountsAsBackOnlyWhenItIsWithinByTheHysteresis() {
        assertThat(looked(limits(2, 0), 60, 59.5, 60, 58.1)).containsExactly("HIGH+");
        assertThat(looked(limits(2, 0), 60, 58)).containsExactly("HIGH+", "HIGH-");
    }

    @Test
    void valueAtTheLimitIsNotBackWithoutHysteresis() {
        assertThat(looked(limits(0, 0), 60, 60)).containsExactly("HIGH+");
    }

    @Test
    void valueMustStayBeyondForTheDelay() {
        assertThat(looked(limits(0, 10), 61, 61, 50, 61, 61)).isEmpty();
        var crossings = fresh(limits(0, 2)).look(series(61, 61, 61));
        assertThat(crossings).containsExactly(new Crossing(HIGH, true, 60, 61, START, START.plusSeconds(2)));
    }

    @Test
    void whatComesLateNeitherRaisesNorEases() {
        var watch = fresh(limits(0, 0));
        assertThat(watch.look(List.of(at(10, 61)))).extracting(Crossing::kind).containsExactly(HIGH);

        assertThat(watch.look(List.of(at(5, 50), at(6, 90), at(10, 50)))).isEmpty();

        assertThat(watch.late()).isEqualTo(3);
        assertThat(watch.beyond()).isEqualTo(1 << HIGH.ordinal());
        assertThat(watch.lastValue()).isEqualTo(61);
    }

    @Test
    void limitThatIsAbsentIsNeverCrossed() {
        var none = new Limits(null, null, null, null, 0, Duration.ZERO);
        assertThat(looked(none, -1e9, 1e9)).isEmpty();
    }

    @Test
    void excursionOfLateReadingsGoesFromItsFirstToItsLastReading() {
        var found = SensorWatch.excursions(limits(0, 0), series(50, 61, 62, 50, 5));

        assertThat(found).extracting(one -> one.crossing().kind()).containsExactly(HIGH, LOW);
        assertThat(found.getFirst().crossing().since()).isEqualTo(START.plusSeconds(1));
        assertThat(found.getFirst().until()).isEqualTo(START.plusSeconds(2));
        assertThat(found.getLast().until()).isEqualTo(START.plusSeconds(4));
    }

    /** However the series is cut into batches, in order, it shows the same. */
    @RepeatedTest(50)
    void batchesMakeNoDifference(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var limits = limits(random.nextInt(4), random.nextInt(5));
        var series = IntStream.range(0, 200)
                .mapToObj(i -> at(i, 35 + 60 * Math.sin(i / 9d) + random.nextGaussian() * 4))
                .toList();
        var whole = fresh(limits).look(series);

        var watch = fresh(limits);
        var parts = new ArrayList<Crossing>();
        for (int i = 0; i < series.size(); ) {
            var next = Math.min(series.size(), i + 1 + random.nextInt(20));
            parts.addAll(watch.look(series.subList(i, next)));
            i = next;
        }

        assertThat(parts).isEqualTo(whole);
        assertAlternating(whole);
    }

    /** Whatever comes, in whatever order and however often, no limit is crossed twice in the same direction. */
    @RepeatedTest(50)
    void nothingRaisesTwice(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var watch = fresh(limits(1, random.nextInt(3)));
        var crossings = new ArrayList<Crossing>();
        var sent = new HashSet<Instant>();
        for (int batch = 0; batch < 40; batch++) {
            var first = batch * 5 - random.nextInt(20);
            var readings = IntStream.range(0, 10)
                    .mapToObj(i -> at(first + i, random.nextInt(100)))
                    .filter(one -> sent.add(one.at()))
                    .sorted(Comparator.comparing(Measured::at))
                    .toList();
            crossings.addAll(watch.look(readings));
        }

        assertAlternating(crossings);
    }

    private static void assertAlternating(List<Crossing> crossings) {
        for (var kind : SensorWatch.KINDS) {
            boolean beyond = false;
            @Nullable Instant last = null;
            for (var crossing : crossings) {
                if (crossing.kind() == kind) {
                    assertThat(crossing.beyond()).isNotEqualTo(beyond);
                    assertThat(crossing.since()).isBeforeOrEqualTo(crossing.at());
                    assertThat(last == null || crossing.at().isAfter(last)).isTrue();
                    beyond = crossing.beyond();
                    last = crossing.at();
                }
            }
        }
    }

    private static List<String> looked(Limits limits, double... values) {
        return fresh(limits).look(series(values)).stream()
                .map(one -> one.kind() + (one.beyond() ? "+" : "-"))
                .toList();
    }

    private static SensorWatch fresh(Limits limits) {
        return SensorWatch.fresh(limits);
    }

    private static Limits limits(double hysteresis, int delay) {
        return new Limits(0d, 10d, 60d, 80d, hysteresis, Duration.ofSeconds(delay));
    }

    private static List<Measured> series(double... values) {
        return IntStream.range(0, values.length).mapToObj(i -> at(i, values[i])).toList();
    }

    private static Measured at(int second, double value) {
        return new Measured(START.plusSeconds(second), value);
    }

    @Test
    void kindsStandInTheOrderOfTheirBits() {
        assertThat(SensorWatch.KINDS).extracting(AlarmKind::ordinal).containsExactly(0, 1, 2, 3);
        assertThat(HIGH_HIGH.ordinal()).isEqualTo(3);
    }
}
