package worksafe.inspections.srd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import worksafe.inspections.srd.form.Suite;
import worksafe.inspections.srd.list.Candidate;

/**
 * Many small draws of pools of any weights against the exact law of successive sampling: the first is drawn in proportion to the
 * tickets, the next in proportion to those that are left (Plackett–Luce). The pools and the keys follow from a seed, so that the
 * figures are the same at every run.
 */
class BallotsTest {

    private static final long SEED = 20261130;
    private static final int PROOF = 20_000;

    /** Orders of which fewer are expected are counted together, as chi-squared asks. */
    private static final double LEAST_EXPECTED = 8;

    /** What a normal figure exceeds once in a hundred thousand times. */
    private static final double RARE = 4.27;

    @Test
    void orderOfTheDrawnFollowsTheLaw() {
        assertLaw(6, 1_500);
    }

    @Test
    @Tag("proof")
    void orderOfTwentyThousandSmallDrawsFollowsTheLaw() {
        assertLaw(12, PROOF);
    }

    /** The same for a law that is a little off shows: the test would find what it is there to find. */
    @Test
    void anotherLawIsFoundOut() {
        var weights = Map.of("a", 3, "b", 1, "c", 1);
        var other = Map.of("a", 4, "b", 1, "c", 1);

        var seen = drawn(Suite.SHA256, weights, 2, 6_000);

        assertThat(Fit.of(seen, law(weights, 2), 6_000).isGood()).isTrue();
        assertThat(Fit.of(seen, law(other, 2), 6_000).isGood()).isFalse();
    }

    private static void assertLaw(int pools, int draws) {
        var random = new Random(SEED);
        for (int pool = 0; pool < pools; pool++) {
            var suite = pool % 3 == 2 ? Suite.SM3 : Suite.SHA256;
            var weights = new HashMap<String, Integer>();
            for (int i = 3 + random.nextInt(3); i > 0; i--) {
                weights.put("对象 " + i, 1 + random.nextInt(6));
            }
            var quota = 1 + random.nextInt(Math.min(3, weights.size()));

            var fit = Fit.of(drawn(suite, weights, quota, draws), law(weights, quota), draws);

            assertThat(fit.isGood())
                    .as("%s: %d of %s, chi-squared %s over %d", suite, quota, weights, fit.chiSquared(), fit.freedom())
                    .isTrue();
        }
    }

    /** How often each order came out. */
    private static Map<List<String>, Integer> drawn(Suite suite, Map<String, Integer> weights, int quota, int draws) {
        var objects = weights.entrySet().stream()
                .map(weight -> new Candidate("A", weight.getKey(), weight.getValue()))
                .toList();
        var sealed = FairnessTest.sealed(suite, objects, List.of(new Quota("A", quota)));
        var seen = new HashMap<List<String>, Integer>();
        for (int i = 0; i < draws; i++) {
            var material = ByteBuffer.allocate(Integer.BYTES).putInt(i).array();
            var open = new OpenDraw(sealed, DrawKeys.derive(suite, sealed.seal(), material));
            var order = open.result().drawn().stream().map(DrawnCandidate::id).toList();
            seen.merge(order, 1, Integer::sum);
        }
        return seen;
    }

    /** How probable each order is. */
    private static Map<List<String>, Double> law(Map<String, Integer> weights, int quota) {
        var law = new HashMap<List<String>, Double>();
        follow(weights, new ArrayList<>(), new HashSet<>(weights.keySet()), quota, 1, law);
        return law;
    }

    private static void follow(
            Map<String, Integer> weights,
            List<String> order,
            Set<String> left,
            int quota,
            double probability,
            Map<List<String>, Double> law) {
        if (order.size() == quota) {
            law.put(List.copyOf(order), probability);
            return;
        }
        double tickets =
                left.stream().mapToInt(one -> weights.getOrDefault(one, 0)).sum();
        for (var next : List.copyOf(left)) {
            order.add(next);
            left.remove(next);
            follow(weights, order, left, quota, probability * weights.getOrDefault(next, 0) / tickets, law);
            left.add(next);
            order.removeLast();
        }
    }

    /**
     * How far what was seen is from a law.
     *
     * @param freedom degrees of freedom
     */
    private record Fit(double chiSquared, int freedom) {

        static Fit of(Map<List<String>, Integer> seen, Map<List<String>, Double> law, int draws) {
            assertThat(law.keySet()).containsAll(seen.keySet());
            double chiSquared = 0;
            int cells = 0;
            double expected = 0;
            int came = 0;
            var rarestFirst =
                    law.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
            for (var outcome : rarestFirst) {
                expected += outcome.getValue() * draws;
                came += seen.getOrDefault(outcome.getKey(), 0);
                if (expected >= LEAST_EXPECTED) {
                    chiSquared += (came - expected) * (came - expected) / expected;
                    cells++;
                    expected = 0;
                    came = 0;
                }
            }
            return new Fit(chiSquared, cells - 1);
        }

        /** Wilson and Hilferty: the cube root of chi-squared by its degrees of freedom is nearly normal. */
        boolean isGood() {
            double spread = 2.0 / (9 * freedom);
            return Math.cbrt(chiSquared / freedom) < 1 - spread + RARE * Math.sqrt(spread);
        }
    }
}
