package worksafe.hazards.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.alarm.AlarmKind;

/**
 * How one sensor stands, and what changes by what it measures. A value counts as beyond a limit when it lay there, at one
 * reading after the other, for as long as the delay; and as back when it is within by the hysteresis. Only readings that are
 * newer than all before change anything. Not safe for threads: whoever has it has locked the sensor's row.
 */
final class SensorWatch {

    /** The kinds of limits, in the order of {@link AlarmKind}. */
    static final List<AlarmKind> KINDS = List.of(AlarmKind.LOW_LOW, AlarmKind.LOW, AlarmKind.HIGH, AlarmKind.HIGH_HIGH);

    private final Limits limits;
    private final @Nullable Instant[] since;
    private int beyond;
    private @Nullable Instant lastAt;
    private double lastValue;
    private long late;

    /**
     * The limits of a sensor; each may be absent.
     *
     * @param hysteresis by how much a value must be within again
     * @param delay for how long it must be beyond
     */
    record Limits(
            @Nullable Double lowLow,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double highHigh,
            double hysteresis,
            Duration delay) {

        @Nullable
        Double of(AlarmKind kind) {
            return switch (kind) {
                case LOW_LOW -> lowLow;
                case LOW -> low;
                case HIGH -> high;
                case HIGH_HIGH -> highHigh;
                case SILENCE -> null;
            };
        }
    }

    /** One value at one instant. */
    record Measured(Instant at, double value) {}

    /**
     * A sensor went beyond a limit, or came back.
     *
     * @param threshold the limit
     * @param since when it went beyond, or the instant of the reading that was back
     * @param at of the reading that settled it
     */
    record Crossing(AlarmKind kind, boolean beyond, double threshold, double value, Instant since, Instant at) {}

    /** That a sensor was beyond a limit for a while that is over. */
    record Excursion(Crossing crossing, Instant until) {}

    SensorWatch(
            Limits limits,
            @Nullable Instant lastAt,
            double lastValue,
            @Nullable Instant[] since,
            int beyond,
            long late) {
        this.limits = limits;
        this.lastAt = lastAt;
        this.lastValue = lastValue;
        this.since = since.clone();
        this.beyond = beyond;
        this.late = late;
    }

    /** A sensor of which nothing is known yet. */
    static SensorWatch fresh(Limits limits) {
        return new SensorWatch(limits, null, 0, new @Nullable Instant[KINDS.size()], 0, 0);
    }

    /**
     * Looks at readings that were not looked at before.
     *
     * @param inOrder by their instants, each once
     * @return what changed, in order; what came late changes nothing
     */
    List<Crossing> look(List<Measured> inOrder) {
        var crossings = new ArrayList<Crossing>();
        for (var measured : inOrder) {
            if (lastAt != null && !measured.at().isAfter(lastAt)) {
                late++;
                continue;
            }
            lastAt = measured.at();
            lastValue = measured.value();
            for (int i = 0; i < KINDS.size(); i++) {
                look(i, measured).ifPresent(crossings::add);
            }
        }
        return crossings;
    }

    private Optional<Crossing> look(int place, Measured measured) {
        var kind = KINDS.get(place);
        var limit = limits.of(kind);
        if (limit == null) {
            return Optional.empty();
        }
        var bit = 1 << place;
        var over = kind == AlarmKind.HIGH || kind == AlarmKind.HIGH_HIGH;
        var depth = over ? measured.value() - limit : limit - measured.value();
        if ((beyond & bit) != 0) {
            if (depth < 0 && depth <= -limits.hysteresis()) {
                beyond &= ~bit;
                since[place] = null;
                return Optional.of(new Crossing(kind, false, limit, measured.value(), measured.at(), measured.at()));
            }
            return Optional.empty();
        }
        if (depth < 0) {
            since[place] = null;
            return Optional.empty();
        }
        var begun = since[place];
        if (begun == null) {
            begun = measured.at();
            since[place] = begun;
        }
        if (Duration.between(begun, measured.at()).compareTo(limits.delay()) < 0) {
            return Optional.empty();
        }
        beyond |= bit;
        return Optional.of(new Crossing(kind, true, limit, measured.value(), begun, measured.at()));
    }

    /** What readings that came late show by themselves: each time that they lay beyond a limit, from first to last of them. */
    static List<Excursion> excursions(Limits limits, List<Measured> inOrder) {
        var found = new ArrayList<Excursion>();
        var watch = fresh(limits);
        var lasting = new @Nullable Crossing[KINDS.size()];
        var until = new Instant[KINDS.size()];
        for (var measured : inOrder) {
            for (var crossing : watch.look(List.of(measured))) {
                var place = crossing.kind().ordinal();
                var begun = lasting[place];
                if (crossing.beyond()) {
                    lasting[place] = crossing;
                } else if (begun != null) {
                    found.add(new Excursion(begun, until[place]));
                    lasting[place] = null;
                }
            }
            for (int i = 0; i < KINDS.size(); i++) {
                if (lasting[i] != null) {
                    until[i] = measured.at();
                }
            }
        }
        for (int i = 0; i < KINDS.size(); i++) {
            var begun = lasting[i];
            if (begun != null) {
                found.add(new Excursion(begun, until[i]));
            }
        }
        return found;
    }

    @Nullable
    Instant lastAt() {
        return lastAt;
    }

    double lastValue() {
        return lastValue;
    }

    @Nullable
    Instant since(int place) {
        return since[place];
    }

    int beyond() {
        return beyond;
    }

    long late() {
        return late;
    }
}
