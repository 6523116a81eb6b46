package worksafe.bench;

import java.util.List;

/**
 * The middle of some measurements and what spreads around it, interpolated between neighbours.
 *
 * @param lower a quarter lies below
 * @param median half lies below
 * @param upper a quarter lies above
 */
record Quartiles(double lower, double median, double upper) {

    static Quartiles of(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    /** The median with the quartiles beside it. */
    String told(String format) {
        return (format + " (" + format + "–" + format + ")").formatted(median, lower, upper);
    }

    /** The value that a share of all lies below. */
    static double at(List<Double> sorted, double share) {
        if (sorted.isEmpty()) {
            throw new BenchException("nothing was measured");
        }
        var place = share * (sorted.size() - 1);
        var below = (int) Math.floor(place);
        var above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (place - below);
    }
}
