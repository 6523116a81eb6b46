package worksafe.hazards.sensor;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.InvalidValue;

/**
 * Within what a sensor measures, and beyond what its value is an alarm.
 *
 * @param measuresFrom the least that it can measure; less is no value
 * @param measuresTo the most that it can measure
 * @param hysteresis by how much a value must be within a limit again before it counts as back
 * @param delaySeconds for how long a value must lie beyond a limit before that is an alarm
 */
@Embeddable
record SensorLimits(
        double measuresFrom,
        double measuresTo,
        @Nullable Double lowLow,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double highHigh,
        double hysteresis,
        int delaySeconds) {

    /** @throws InvalidValue {@code sensor-span}, {@code sensor-limits} or {@code sensor-hysteresis} */
    SensorLimits {
        if (!Double.isFinite(measuresFrom) || !Double.isFinite(measuresTo) || measuresFrom >= measuresTo) {
            throw new InvalidValue("sensor-span");
        }
        var inOrder = Stream.of(lowLow, low, high, highHigh)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        var before = Double.NEGATIVE_INFINITY;
        for (var limit : inOrder) {
            // Also refuses what is no number.
            if (!(limit > before) || limit < measuresFrom || limit > measuresTo) {
                throw new InvalidValue("sensor-limits");
            }
            before = limit;
        }
        if (!(hysteresis >= 0) || hysteresis >= measuresTo - measuresFrom) {
            throw new InvalidValue("sensor-hysteresis");
        }
    }
}
