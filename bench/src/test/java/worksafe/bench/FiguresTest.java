package worksafe.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @Test
    void quartilesLieBetweenNeighbours() {
        assertThat(Quartiles.of(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(new Quartiles(1.75, 2.5, 3.25));
    }

    @Test
    void sidesTakeTurns() {
        var order = new ArrayList<String>();

        var pairs = new Pairs(
                3,
                () -> {
                    order.add("A");
                    return 1;
                },
                () -> {
                    order.add("B");
                    return 2;
                });

        assertThat(order).containsExactly("A", "B", "B", "A", "A", "B");
        assertThat(pairs.values(Goal.G1))
                .containsEntry("ratio", List.of(0.5, 0.5, 0.5))
                .containsEntry("pairs", 3);
    }

    @ParameterizedTest
    @CsvSource({"0.41,0.55,met", "0.39,0.55,above the floor", "0.41,0.45,above the floor", "0.3,0.39,missed"})
    void goalNeedsTheMedianAndTheFloorTheWorseQuartile(double lower, double median, String verdict) {
        assertThat(Pairs.verdict(Goal.G1, new Quartiles(lower, median, 0.9))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"123456.7,123500", "0.0123456,0.01235", "0,0"})
    void fourDigitsCount(double value, double rounded) {
        assertThat(Pairs.rounded(value)).isEqualTo(rounded);
    }

    @Test
    void rateOfPgbenchIsRead() {
        assertThat(Pgbench.rate("latency average = 1.4 ms\ntps = 5203.411 (without initial connection time)\n"))
                .isCloseTo(5203.411, within(0.0001));
        assertThatThrownBy(() -> Pgbench.rate("pgbench: error")).isInstanceOf(BenchException.class);
    }

    @Test
    void timesOfAProcessAreReadPastItsName() {
        var stat = "42 (a) b) S 1 42 42 0 -1 4194304 1 2 3 4 100 50 7 3 20 0 1 0 12345 0 0";

        assertThat(Machine.microseconds(stat, false)).isEqualTo(1_500_000);
        assertThat(Machine.microseconds(stat, true)).isEqualTo(1_600_000);
    }

    @Test
    void waitingForTheDiskIsNotWork() {
        var before = Machine.Processor.of("cpu  100 0 100 700 100 0 0 0 0 0");
        var after = Machine.Processor.of("cpu  150 0 150 750 150 0 0 0 0 0");

        assertThat(after.busySince(before)).isEqualTo(0.5);
    }

    @Test
    void optionsAreReadAndNonsenseIsRefused() {
        assertThat(Options.of(List.of("g1", "G7", "--rows", "5000", "--busy")))
                .isEqualTo(new Options(List.of(Goal.G1, Goal.G7), 5000, 4, 10, true));
        for (var words :
                List.of(List.<String>of(), List.of("G99"), List.of("G1", "--rows"), List.of("G1", "--rows", "0"))) {
            assertThatThrownBy(() -> Options.of(words)).isInstanceOf(BenchException.class);
        }
    }
}
