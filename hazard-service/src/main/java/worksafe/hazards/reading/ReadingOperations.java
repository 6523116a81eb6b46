package worksafe.hazards.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.alarm.AlarmKind;
import worksafe.hazards.alarm.SensorAlarmOperations;
import worksafe.hazards.alarm.SensorAlarmOperations.Crossed;
import worksafe.hazards.reading.ReadingBatch.ReadingItem;
import worksafe.hazards.reading.ReadingRows.Row;
import worksafe.hazards.reading.ReadingsTaken.RefusedReading;
import worksafe.hazards.reading.SensorWatch.Measured;
import worksafe.kernel.ChinaTime;

/** Takes batches of readings, each in one transaction: what is not there yet is kept, and what it shows is looked at. */
@ApplicationScoped
class ReadingOperations {

    /** By how much the clock of whoever measures may be ahead of ours; what is further ahead has not happened. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final ReadingRows rows;
    private final ReadingPolicies policies;
    private final SensorAlarmOperations alarms;
    private final InstantSource clock;

    ReadingOperations(ReadingRows rows, ReadingPolicies policies, SensorAlarmOperations alarms, InstantSource clock) {
        this.rows = rows;
        this.policies = policies;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Takes a batch, again or for the first time. */
    @Transactional
    ReadingsTaken take(List<ReadingItem> items) {
        var now = clock.instant();
        var sensors =
                rows.lock(items.stream().map(ReadingItem::sensorId).distinct().toList());
        var oldest = policies.oldest(now);
        var refused = new ArrayList<RefusedReading>();
        var wanted = new LinkedHashMap<ReadingRows.Key, Row>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var why = refusal(item, sensors.get(item.sensorId()), now, oldest);
            if (why != null) {
                refused.add(new RefusedReading(i, why));
            } else {
                var row = new Row(item.sensorId(), item.at().toEpochMilli(), item.value());
                wanted.putIfAbsent(row.key(), row);
            }
        }
        var all = items.size() - refused.size();
        if (wanted.isEmpty()) {
            return new ReadingsTaken(0, 0, 0, 0, refused);
        }
        rows.extend(days(wanted.values().stream().map(Row::at).toList()));
        var kept = rows.insert(List.copyOf(wanted.values()), now);
        var fresh = wanted.values().stream()
                .filter(row -> kept.contains(row.key()))
                .sorted(Comparator.comparingLong(Row::at))
                .toList();
        var looked = look(fresh, sensors, now);
        return new ReadingsTaken(fresh.size(), all - fresh.size(), looked.late(), looked.alarms(), refused);
    }

    private static @Nullable ReadingRefusal refusal(
            ReadingItem item, @Nullable WatchedSensor sensor, Instant now, Instant oldest) {
        if (sensor == null) {
            return ReadingRefusal.SENSOR_UNKNOWN;
        }
        if (!sensor.inUse()) {
            return ReadingRefusal.SENSOR_NOT_IN_USE;
        }
        if (!sensor.canMeasure(item.value())) {
            return ReadingRefusal.VALUE_OUTSIDE_SPAN;
        }
        if (item.at().isAfter(now.plus(AHEAD))) {
            return ReadingRefusal.INSTANT_AHEAD;
        }
        return item.at().isBefore(oldest) ? ReadingRefusal.INSTANT_TOO_OLD : null;
    }

    private static Set<LocalDate> days(List<Long> instants) {
        var days = new HashSet<LocalDate>();
        // Few days, many readings: a day is computed once for each hour of them.
        instants.stream()
                .map(at -> at / 3_600_000)
                .distinct()
                .forEach(hour -> days.add(ChinaTime.dayOf(Instant.ofEpochMilli(hour * 3_600_000))));
        return days;
    }

    private Looked look(List<Row> fresh, Map<UUID, WatchedSensor> sensors, Instant now) {
        if (fresh.isEmpty()) {
            return new Looked(0, 0);
        }
        var bySensor = fresh.stream().collect(Collectors.groupingBy(Row::sensor, TreeMap::new, Collectors.toList()));
        var raised = 0;
        var late = 0;
        var touched = new ArrayList<WatchedSensor>();
        var foldedBefore = new ArrayList<Row>();
        var found = new ArrayList<Finding>();
        for (var entry : bySensor.entrySet()) {
            var sensor = sensors.get(entry.getKey());
            if (sensor == null) {
                continue;
            }
            touched.add(sensor);
            var finding = finding(sensor, entry.getValue());
            late += finding.late().size();
            found.add(finding);
            var folded = sensor.foldedUntil();
            if (folded != null) {
                entry.getValue().stream()
                        .filter(row -> row.at() < folded.toEpochMilli())
                        .forEach(foldedBefore::add);
            }
        }
        rows.update(touched, now);
        if (!foldedBefore.isEmpty()) {
            rows.markLate(foldedBefore);
        }
        for (var finding : found) {
            raised += tell(finding, now);
        }
        return new Looked(late, raised);
    }

    private static Finding finding(WatchedSensor sensor, List<Row> inOrder) {
        var before = sensor.watch().lastAt();
        var all = inOrder.stream()
                .map(row -> new Measured(Instant.ofEpochMilli(row.at()), row.value()))
                .toList();
        var late = before == null
                ? List.<Measured>of()
                : all.stream().filter(one -> !one.at().isAfter(before)).toList();
        return new Finding(sensor, sensor.watch().look(all), late);
    }

    private int tell(Finding finding, Instant now) {
        var sensor = finding.sensor();
        var raised = 0;
        if (sensor.silent()) {
            alarms.ease(sensor.sensor().id(), AlarmKind.SILENCE, now);
        }
        for (var excursion : SensorWatch.excursions(sensor.limits(), finding.late())) {
            var crossing = excursion.crossing();
            if (alarms.raiseLate(sensor.sensor(), crossed(crossing), excursion.until(), sensor.about())) {
                raised++;
            }
        }
        for (var crossing : finding.crossings()) {
            if (crossing.beyond()) {
                alarms.raise(sensor.sensor(), crossed(crossing));
                raised++;
            } else {
                alarms.ease(sensor.sensor().id(), crossing.kind(), crossing.at());
            }
        }
        return raised;
    }

    private static Crossed crossed(SensorWatch.Crossing crossing) {
        return new Crossed(crossing.kind(), crossing.threshold(), crossing.value(), crossing.since());
    }

    /** What the new readings of a sensor show. */
    private record Finding(WatchedSensor sensor, List<SensorWatch.Crossing> crossings, List<Measured> late) {}

    private record Looked(int late, int alarms) {}
}
