package worksafe.inspections.srd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import worksafe.inspections.srd.form.Suite;
import worksafe.inspections.srd.list.Candidate;
import worksafe.inspections.srd.list.FrozenLists;
import worksafe.inspections.srd.list.ListedInspector;

/**
 * Whether chance is what the rules say it is. The keys are fixed, so the figures are the same at every run; the limits
 * are those that chi-squared exceeds once in ten thousand times.
 */
class FairnessTest {

    private static final int DRAWS = 12_000;
    private static final double LIMIT_4 = 23.51;
    private static final double LIMIT_15 = 44.26;
    private static final double LIMIT_19 = 50.80;
    private static final double LIMIT_24 = 58.61;

    private static final Map<String, Integer> WEIGHTS = Map.of("a", 1, "b", 2, "c", 3, "d", 5, "e", 1);

    @Test
    void orderOfTheDrawnFollowsTheWeights() {
        var draw = weighted();

        var seen = count(draw, result -> ids(result).toString());

        var expected = new HashMap<String, Double>();
        double total = sum(WEIGHTS);
        WEIGHTS.forEach((first, w) -> WEIGHTS.forEach((second, v) -> {
            if (!first.equals(second)) {
                expected.put(List.of(first, second).toString(), w / total * v / (total - w));
            }
        }));
        assertThat(chiSquared(seen, expected)).isLessThan(LIMIT_19);
    }

    @Test
    void smallestTicketWinsInProportionToWeight() {
        var draw = weighted();

        var seen = count(draw, result -> ids(result).getFirst());

        var expected = new HashMap<String, Double>();
        WEIGHTS.forEach((id, w) -> expected.put(id, w / sum(WEIGHTS)));
        assertThat(chiSquared(seen, expected)).isLessThan(LIMIT_4);
    }

    @Test
    void strataAreDrawnIndependently() {
        var objects = Stream.of("A", "B")
                .flatMap(s -> IntStream.range(0, 4).mapToObj(i -> new Candidate(s, s + i, 1)))
                .toList();
        var draw = sealed(objects, List.of(new Quota("A", 1), new Quota("B", 1)));

        var seen = count(draw, result -> ids(result).toString());

        assertThat(seen).hasSize(16);
        assertThat(chiSquared(seen, uniform(seen))).isLessThan(LIMIT_15);
    }

    @Test
    void everyOrderedPairOfInspectorsIsEquallyLikely() {
        var draw = sealed(List.of(new Candidate("A", "a", 1)), List.of(new Quota("A", 1)));

        var seen = count(draw, result -> result.teams().getFirst().inspectors().toString());

        assertThat(seen).hasSize(20);
        assertThat(chiSquared(seen, uniform(seen))).isLessThan(LIMIT_19);
    }

    @Test
    void leadersOfTwoObjectsAreIndependent() {
        var draw = sealed(
                List.of(new Candidate("A", "a", 1), new Candidate("B", "b", 1)),
                List.of(new Quota("A", 1), new Quota("B", 1)));

        var seen = count(
                draw,
                result -> result.teams().stream()
                        .map(team -> team.inspectors().getFirst())
                        .toList()
                        .toString());

        assertThat(seen).hasSize(25);
        assertThat(chiSquared(seen, uniform(seen))).isLessThan(LIMIT_24);
    }

    @Test
    void aListOfEqualWeightsIsPlainSampling() {
        var objects = IntStream.range(0, 5)
                .mapToObj(i -> new Candidate("A", "object " + i, 7))
                .toList();
        var draw = sealed(objects, List.of(new Quota("A", 2)));

        var seen = count(draw, result -> ids(result).toString());

        assertThat(seen).hasSize(20);
        assertThat(chiSquared(seen, uniform(seen))).isLessThan(LIMIT_19);
    }

    private static SealedLists weighted() {
        var objects = WEIGHTS.entrySet().stream()
                .map(e -> new Candidate("A", e.getKey(), e.getValue()))
                .toList();
        return sealed(objects, List.of(new Quota("A", 2)));
    }

    private static SealedLists sealed(List<Candidate> objects, List<Quota> quotas) {
        return sealed(Suite.SHA256, objects, quotas);
    }

    /** A draw of these objects by the terms of the published vector. */
    static SealedLists sealed(Suite suite, List<Candidate> objects, List<Quota> quotas) {
        var vector = PublishedVector.of(suite).terms();
        var terms = new DrawTerms(
                vector.authority(),
                vector.drawId(),
                vector.drawNumber(),
                vector.previousSeal(),
                vector.plan(),
                vector.beacon(),
                vector.contributors(),
                quotas,
                vector.substitutionReasons(),
                2);
        var inspectors = IntStream.range(0, 5).mapToObj(i -> new ListedInspector("P" + i, List.of(), 10));
        return SealedLists.seal(
                terms, "agency", FrozenLists.freeze(suite, objects.stream(), inspectors, Stream.of(), Stream.of()));
    }

    private static Map<String, Integer> count(SealedLists draw, Function<DrawResult, String> outcome) {
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < DRAWS; i++) {
            var material = ByteBuffer.allocate(Integer.BYTES).putInt(i).array();
            var open = new OpenDraw(draw, DrawKeys.derive(Suite.SHA256, draw.seal(), material));
            seen.merge(outcome.apply(open.result()), 1, Integer::sum);
        }
        return seen;
    }

    private static double chiSquared(Map<String, Integer> seen, Map<String, Double> expected) {
        assertThat(expected.keySet()).containsAll(seen.keySet());
        return expected.entrySet().stream()
                .mapToDouble(e -> {
                    double mean = e.getValue() * DRAWS;
                    double off = seen.getOrDefault(e.getKey(), 0) - mean;
                    return off * off / mean;
                })
                .sum();
    }

    private static Map<String, Double> uniform(Map<String, Integer> seen) {
        var expected = new HashMap<String, Double>();
        seen.keySet().forEach(outcome -> expected.put(outcome, 1.0 / seen.size()));
        return expected;
    }

    private static double sum(Map<String, Integer> weights) {
        return weights.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<String> ids(DrawResult result) {
        return result.drawn().stream().map(DrawnCandidate::id).toList();
    }
}
