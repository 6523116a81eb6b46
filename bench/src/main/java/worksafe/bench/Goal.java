package worksafe.bench;

import java.util.Arrays;
import java.util.Locale;

/** A figure with the limit that it is held against. */
enum Goal {

    /** Reads of one enterprise, a second, against pgbench with the same statements. */
    G1(0.50, 0.40),
    /** Pages of 20 by region and state, against pgbench with the same statements. */
    G2(0.70, 0.55),
    /** Pages of 20 by part of a name, against pgbench with the same statements. */
    G3(0.80, 0.65),
    /** Events that the relay sends a second, against a bare producer with the same payloads. */
    G6(0.20, 0.08),
    /** Lines imported a second, against {@code \copy} of the same rows into a table with the same indexes. */
    G7(0.75, 0.50),
    /** Seconds of a start. */
    G10(Double.NaN, Double.NaN),
    /** The 99th percentile of reads with ten times the rows, against that with few. */
    G12(1.2, 1.5);

    private final double goal;
    private final double floor;

    Goal(double goal, double floor) {
        this.goal = goal;
        this.floor = floor;
    }

    static Goal of(String word) {
        return Arrays.stream(values())
                .filter(goal -> goal.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new BenchException("there is no goal '" + word + "'; there are "
                        + String.join(
                                ", ", Arrays.stream(values()).map(Enum::name).toList())));
    }

    /** The ratio aimed at. */
    double goal() {
        return goal;
    }

    /** The ratio with which the goal is missed outright: below it, or above it where the goal is a ratio at most. */
    double floor() {
        return floor;
    }
}
