package worksafe.inspections.draw.chance;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * With what probability a candidate is among those drawn from a stratum (Plackett–Luce, successive sampling). Candidates with the
 * same number of tickets have the same chance, so that it is asked by numbers of tickets.
 *
 * <p>Exact where it can be reckoned in reasonable time: the process is followed by how many of each number of tickets are drawn.
 * Beyond that it is the limit to which long lists come: each ticket is drawn at a time of its own, and a candidate is drawn who has
 * one by the time at which so many are expected. What is reported of chance is no part of a draw: nothing is decided by it.
 */
final class InclusionLaw {

    /** How many transitions are followed before the limit takes their place; some hundredths of a second. */
    private static final long MOST_TRANSITIONS = 1_000_000;

    private static final int HALVINGS = 200;

    private InclusionLaw() {}

    /**
     * The chance of a candidate.
     *
     * @param value from 0 to 1
     * @param exact whether it is no approximation
     */
    record Chance(double value, boolean exact) {}

    /**
     * The chances in a stratum by number of tickets.
     *
     * @param sizes how many candidates hold so many tickets; at least one each
     * @param quota how many are drawn, none to all
     */
    static Map<Integer, Chance> of(SortedMap<Integer, Integer> sizes, int quota) {
        var all = sizes.values().stream().mapToInt(Integer::intValue).sum();
        if (quota < 0 || quota > all) {
            throw new IllegalArgumentException("%d of %d cannot be drawn".formatted(quota, all));
        }
        if (quota == 0 || quota == all || sizes.size() == 1) {
            // By symmetry; who is drawn in any case is drawn whatever the tickets.
            return each(sizes, new Chance(all == 0 ? 0 : (double) quota / all, true));
        }
        var course = new Course(sizes, quota);
        return course.isShort() ? course.followed() : limit(sizes, quota);
    }

    /**
     * The probability of being drawn so often or oftener, in draws that know nothing of each other.
     *
     * @param chances of each draw
     */
    static double atLeast(List<Double> chances, int times) {
        if (times > chances.size()) {
            return 0;
        }
        // How probable it is to have been drawn so often, after each draw; the last stands for itself and all above.
        var often = new double[times + 1];
        often[0] = 1;
        for (double chance : chances) {
            for (int i = times; i >= 0; i--) {
                var stays = i == times ? often[i] : often[i] * (1 - chance);
                often[i] = stays + (i == 0 ? 0 : often[i - 1] * chance);
            }
        }
        return Math.min(1, often[times]);
    }

    private static Map<Integer, Chance> each(SortedMap<Integer, Integer> sizes, Chance chance) {
        var chances = new TreeMap<Integer, Chance>();
        sizes.keySet().forEach(tickets -> chances.put(tickets, chance));
        return chances;
    }

    /** The time by which so many are expected is found by halving. */
    private static Map<Integer, Chance> limit(SortedMap<Integer, Integer> sizes, int quota) {
        double late = 1;
        while (expected(sizes, late) < quota) {
            late *= 2;
        }
        double early = 0;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (early + late) / 2;
            if (expected(sizes, middle) < quota) {
                early = middle;
            } else {
                late = middle;
            }
        }
        var chances = new TreeMap<Integer, Chance>();
        for (int tickets : sizes.keySet()) {
            chances.put(tickets, new Chance(drawnBy(tickets, late), false));
        }
        return chances;
    }

    private static double expected(SortedMap<Integer, Integer> sizes, double time) {
        return sizes.entrySet().stream()
                .mapToDouble(size -> size.getValue() * drawnBy(size.getKey(), time))
                .sum();
    }

    private static double drawnBy(int tickets, double time) {
        return -Math.expm1(-tickets * time);
    }

    /**
     * The draw as it goes on, one candidate after the other. Its state is how many of each number of tickets are drawn; those of
     * which there are most are left out of it, because they are what the others leave.
     */
    private static final class Course {

        private final int[] tickets;
        private final int[] sizes;
        /** How far apart in the numbering of states one more of each number of tickets is; 0 for those left out. */
        private final int[] strides;
        /** How many values each has in a state; 1 for those left out. */
        private final int[] values;

        private final int quota;
        private final int most;
        private final long states;

        Course(SortedMap<Integer, Integer> bySize, int quota) {
            this.quota = quota;
            tickets = bySize.keySet().stream().mapToInt(Integer::intValue).toArray();
            sizes = bySize.values().stream().mapToInt(Integer::intValue).toArray();
            strides = new int[sizes.length];
            values = new int[sizes.length];
            most = largest(sizes);
            long product = 1;
            for (int i = 0; i < sizes.length; i++) {
                values[i] = i == most ? 1 : Math.min(sizes[i], quota) + 1;
                strides[i] = i == most ? 0 : (int) Math.min(product, Integer.MAX_VALUE);
                product = Math.min(product * values[i], MOST_TRANSITIONS + 1);
            }
            states = product;
        }

        private static int largest(int[] sizes) {
            int largest = 0;
            for (int i = 1; i < sizes.length; i++) {
                if (sizes[i] > sizes[largest]) {
                    largest = i;
                }
            }
            return largest;
        }

        boolean isShort() {
            return states <= MOST_TRANSITIONS / quota / sizes.length;
        }

        Map<Integer, Chance> followed() {
            var probable = new double[(int) states];
            probable[0] = 1;
            for (int drawn = 0; drawn < quota; drawn++) {
                probable = next(probable, drawn);
            }
            var expected = new double[sizes.length];
            for (int state = 0; state < probable.length; state++) {
                if (probable[state] > 0) {
                    var counts = counts(state, quota);
                    for (int i = 0; i < sizes.length; i++) {
                        expected[i] += probable[state] * counts[i];
                    }
                }
            }
            var chances = new TreeMap<Integer, Chance>();
            for (int i = 0; i < sizes.length; i++) {
                chances.put(tickets[i], new Chance(Math.min(1, expected[i] / sizes[i]), true));
            }
            return chances;
        }

        /** One more is drawn: of the tickets that are left each with the same probability. */
        private double[] next(double[] probable, int drawn) {
            var next = new double[probable.length];
            for (int state = 0; state < probable.length; state++) {
                if (probable[state] > 0) {
                    var counts = counts(state, drawn);
                    double left = 0;
                    for (int i = 0; i < sizes.length; i++) {
                        left += (double) tickets[i] * (sizes[i] - counts[i]);
                    }
                    for (int i = 0; i < sizes.length; i++) {
                        if (counts[i] < sizes[i]) {
                            next[state + strides[i]] += probable[state] * tickets[i] * (sizes[i] - counts[i]) / left;
                        }
                    }
                }
            }
            return next;
        }

        private int[] counts(int state, int drawn) {
            var counts = new int[sizes.length];
            int rest = drawn;
            for (int i = 0; i < sizes.length; i++) {
                if (i != most) {
                    counts[i] = state / strides[i] % values[i];
                    rest -= counts[i];
                }
            }
            counts[most] = rest;
            return counts;
        }
    }
}
