package worksafe.inspections.draw.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import worksafe.inspections.draw.chance.InclusionLaw.Chance;

/** The chance to be drawn, against every order in which it can happen. */
class InclusionLawTest {

    private static final double ROUNDING = 1e-9;

    @Test
    void ofEqualTicketsItIsTheShare() {
        assertThat(InclusionLaw.of(new TreeMap<>(Map.of(7, 640)), 32))
                .containsExactly(Map.entry(7, new Chance(0.05, true)));
    }

    @Test
    void nobodyAndEverybodyNeedNoReckoning() {
        var sizes = new TreeMap<>(Map.of(1, 3, 5, 2));

        assertThat(InclusionLaw.of(sizes, 0).values()).containsOnly(new Chance(0, true));
        assertThat(InclusionLaw.of(sizes, 5).values()).containsOnly(new Chance(1, true));
        assertThatThrownBy(() -> InclusionLaw.of(sizes, 6)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isWhatAllOrdersTogetherGive() {
        var random = new Random(20261130);
        for (int pool = 0; pool < 200; pool++) {
            var tickets = new ArrayList<Integer>();
            for (int i = 2 + random.nextInt(5); i > 0; i--) {
                tickets.add(1 + random.nextInt(4));
            }
            var quota = 1 + random.nextInt(tickets.size());

            var chances = InclusionLaw.of(sizes(tickets), quota);

            var expected = byOrders(tickets, quota);
            for (int i = 0; i < tickets.size(); i++) {
                var chance = Objects.requireNonNull(chances.get(tickets.get(i)));
                assertThat(chance.exact()).isTrue();
                assertThat(chance.value())
                        .as("%d tickets in %s, %d drawn", tickets.get(i), tickets, quota)
                        .isCloseTo(expected[i], within(ROUNDING));
            }
        }
    }

    @Test
    void ofLongListsItIsTheLimit() {
        var sizes = new TreeMap<Integer, Integer>();
        for (int tickets = 1; tickets <= 12; tickets++) {
            sizes.put(tickets, 5_000);
        }

        var chances = InclusionLaw.of(sizes, 3_000);

        assertThat(chances.values()).noneMatch(Chance::exact);
        assertThat(chances.entrySet().stream()
                        .mapToDouble(chance -> chance.getValue().value() * 5_000)
                        .sum())
                .isCloseTo(3_000, within(1e-6));
        double one = value(chances, 1);
        assertThat(value(chances, 12)).isGreaterThan(11.4 * one).isLessThan(12 * one);
    }

    /** What the limit gives for a list just short enough to be followed differs from the exact chance by little. */
    @Test
    void exactChanceAndLimitAgreeOnLongLists() {
        var exact = InclusionLaw.of(new TreeMap<>(Map.of(1, 2_000, 4, 200)), 150);

        assertThat(exact.values()).allMatch(Chance::exact);
        // 2000 (1 - e^-t) + 200 (1 - e^-4t) = 150
        double time = Math.log(1 / (1 - value(exact, 1)));
        assertThat(value(exact, 4)).isCloseTo(1 - Math.exp(-4 * time), within(1e-3));
    }

    @Test
    void oftenIsTheSumOfWhatCanHappen() {
        assertThat(InclusionLaw.atLeast(List.of(), 0)).isEqualTo(1);
        assertThat(InclusionLaw.atLeast(List.of(0.5), 2)).isZero();
        assertThat(InclusionLaw.atLeast(List.of(0.5, 0.5, 0.5), 0)).isCloseTo(1, within(ROUNDING));
        assertThat(InclusionLaw.atLeast(List.of(0.5, 0.5, 0.5), 1)).isCloseTo(0.875, within(ROUNDING));
        assertThat(InclusionLaw.atLeast(List.of(0.1, 0.2, 0.3), 2)).isCloseTo(0.098, within(ROUNDING));
        assertThat(InclusionLaw.atLeast(List.of(0.1, 0.2, 0.3), 3)).isCloseTo(0.006, within(ROUNDING));
    }

    private static double value(Map<Integer, Chance> chances, int tickets) {
        return Objects.requireNonNull(chances.get(tickets)).value();
    }

    private static SortedMap<Integer, Integer> sizes(List<Integer> tickets) {
        var sizes = new TreeMap<Integer, Integer>();
        tickets.forEach(each -> sizes.merge(each, 1, Integer::sum));
        return sizes;
    }

    private static double[] byOrders(List<Integer> tickets, int quota) {
        var chances = new double[tickets.size()];
        follow(tickets, new boolean[tickets.size()], quota, 1, chances);
        return chances;
    }

    private static void follow(List<Integer> tickets, boolean[] drawn, int left, double probability, double[] chances) {
        if (left == 0) {
            for (int i = 0; i < drawn.length; i++) {
                chances[i] += drawn[i] ? probability : 0;
            }
            return;
        }
        double all = 0;
        for (int i = 0; i < drawn.length; i++) {
            all += drawn[i] ? 0 : tickets.get(i);
        }
        for (int i = 0; i < drawn.length; i++) {
            if (!drawn[i]) {
                drawn[i] = true;
                follow(tickets, drawn, left - 1, probability * tickets.get(i) / all, chances);
                drawn[i] = false;
            }
        }
    }
}
