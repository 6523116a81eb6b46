package worksafe.hazards.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.alarm.AlarmKind;
import worksafe.hazards.reading.SensorWatch.Measured;

/**
 * The straight line that fits a series best (least squares), and when it meets a limit.
 *
 * @param value of the line at the last instant
 * @param perHour by how much the value changes in an hour
 * @param last the instant of the last of the series
 */
record ReadingTrend(double value, double perHour, Instant last) {

    private static final double HOUR = Duration.ofHours(1).toMillis();

    /** The trend of at least two values; empty where there are fewer, or all are of one instant. */
    static Optional<ReadingTrend> of(List<Measured> series) {
        if (series.size() < 2) {
            return Optional.empty();
        }
        var last =
                series.stream().map(Measured::at).max(Comparator.naturalOrder()).orElseThrow();
        var count = series.size();
        var meanHours =
                series.stream().mapToDouble(one -> hours(last, one.at())).sum() / count;
        var mean = series.stream().mapToDouble(Measured::value).sum() / count;
        var spread = 0d;
        var together = 0d;
        for (var one : series) {
            var away = hours(last, one.at()) - meanHours;
            spread += away * away;
            together += away * (one.value() - mean);
        }
        if (spread == 0) {
            return Optional.empty();
        }
        var perHour = together / spread;
        return Optional.of(new ReadingTrend(mean - perHour * meanHours, perHour, last));
    }

    /** Negative, since the last instant is the origin. */
    private static double hours(Instant last, Instant at) {
        return -Duration.between(at, last).toMillis() / HOUR;
    }

    /** The first limit that the line meets from here within that time; empty where it meets none, or lies beyond already. */
    Optional<Reach> reach(SensorWatch.Limits limits, Duration within) {
        return SensorWatch.KINDS.stream()
                .flatMap(kind -> reach(kind, limits.of(kind), within))
                .min(Comparator.comparing(Reach::at));
    }

    private Stream<Reach> reach(AlarmKind kind, @Nullable Double limit, Duration within) {
        if (limit == null) {
            return Stream.empty();
        }
        var upwards = kind == AlarmKind.HIGH || kind == AlarmKind.HIGH_HIGH;
        var distance = limit - value;
        if (upwards ? distance <= 0 || perHour <= 0 : distance >= 0 || perHour >= 0) {
            return Stream.empty();
        }
        var millis = distance / perHour * HOUR;
        return millis > within.toMillis()
                ? Stream.empty()
                : Stream.of(new Reach(kind, limit, last.plusMillis(Math.round(millis))));
    }

    /** That a limit is met at that moment, if all goes on like this. */
    record Reach(AlarmKind kind, double limit, Instant at) {}
}
