package worksafe.hazards.reading;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.alarm.SensorAlarmOperations.AlarmedSensor;

/**
 * A sensor with its state, locked.
 *
 * @param interval how often it sends
 * @param silent whether an alarm says that nothing is heard of it
 * @param foldedUntil minutes before this are folded
 */
record WatchedSensor(
        AlarmedSensor sensor,
        boolean inUse,
        double measuresFrom,
        double measuresTo,
        SensorWatch.Limits limits,
        Duration interval,
        SensorWatch watch,
        boolean silent,
        @Nullable Instant foldedUntil) {

    boolean canMeasure(double value) {
        return value >= measuresFrom && value <= measuresTo;
    }

    /** Within how much of an alarm readings that come late are of the same. */
    Duration about() {
        var about = interval.multipliedBy(2).plus(limits.delay());
        return about.compareTo(Duration.ofMinutes(1)) < 0 ? Duration.ofMinutes(1) : about;
    }
}
