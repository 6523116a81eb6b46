package worksafe.bench;

import java.util.Arrays;
import java.util.Locale;

/** A figure with the limit that it is held against, in the order in which all of them are measured. */
enum Goal {

    /** The 99th percentile of reads with ten times the rows, against that with few; comes first, as it begins with few. */
    G12(1.2, 1.5),
    /** Reads of one enterprise, a second, with both compilers, against pgbench with the same statements. */
    G1(0.50, 0.40),
    /** The same with the local stack's own flags: so many a second at least. */
    G1C1(2_500, 1_500),
    /** Pages of 20 by region and state, against pgbench with the same statements. */
    G2(0.70, 0.55),
    /** Pages of 20 by part of a name, against pgbench with the same statements. */
    G3(0.80, 0.65),
    /** Events that the relay sends a second, against a bare producer with the same payloads. */
    G6(0.20, 0.08),
    /** Milliseconds from a commit to that of its consumer, of 99 in 100, at 500 events a second: at most. */
    G6B(30, 100),
    /** Lines imported a second, against {@code \copy} of the same rows into a table with the same indexes. */
    G7(0.75, 0.50),
    /** Seconds of a start: of the whole suite with data there at most; the second is that of the registry alone. */
    G10(15, 1.5),
    /** Seconds from a reading to the commit of its alarm, of 99 in 100, at 5,000 readings a second: at most. */
    G14(2, 5);

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
                                ", ", Arrays.stream(values()).map(Enum::name).toList()) + " and 'all'"));
    }

    /** What is aimed at. */
    double goal() {
        return goal;
    }

    /** With less, or with more where the goal is a figure at most, the goal is missed outright. */
    double floor() {
        return floor;
    }

    /** Of figures that should be high: the median must reach the goal and the worse quartile the floor. */
    String atLeast(Quartiles found) {
        if (found.median() >= goal && found.lower() >= floor) {
            return "met";
        }
        return found.median() >= floor ? "above the floor" : "missed";
    }

    /** Of figures that should be low. */
    String atMost(Quartiles found) {
        if (found.median() <= goal && found.upper() <= floor) {
            return "met";
        }
        return found.median() <= floor ? "within the floor" : "missed";
    }
}
