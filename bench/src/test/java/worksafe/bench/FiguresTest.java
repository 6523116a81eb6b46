package worksafe.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
        assertThat(Goal.G1.atLeast(new Quartiles(lower, median, 0.9))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"1.1,1.4,met", "1.1,1.6,within the floor", "1.3,1.4,within the floor", "1.6,1.7,missed"})
    void whatShouldBeLowIsJudgedByTheHigherQuartile(double median, double upper, String verdict) {
        assertThat(Goal.G12.atMost(new Quartiles(1, median, upper))).isEqualTo(verdict);
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
        assertThat(after.busy() - before.busy()).isEqualTo(100);
    }

    @Test
    void whatTheHostTookIsNeitherWorkNorIdle() {
        var before = Machine.Processor.of("cpu  100 0 100 700 0 0 0 0 0 0");
        var after = Machine.Processor.of("cpu  150 0 150 700 0 0 0 100 0 0");

        assertThat(after.busySince(before)).isEqualTo(1);
        assertThat(after.busy() - before.busy()).isEqualTo(100);
        assertThat(after.steal()).isEqualTo(100);
    }

    @Test
    void othersAreWhoeverIsNoneOfOurs() {
        var usage = new Spent(10, 20, 30, 40, 150, 100, 500);

        assertThat(usage.others()).isEqualTo(0.1);
        assertThat(usage.stolen()).isEqualTo(0.2);
        assertThat(usage.plus(usage).since(usage)).isEqualTo(usage);
        assertThat(usage.each(10)).containsEntry("service", 1.0).containsEntry("postgres", 2.0);
    }

    @Test
    void innermostLayerOfAStackIsWhatCounts() {
        assertThat(Profile.layer(
                        List.of("java.util.HashMap", "org.postgresql.jdbc.PgResultSet", "org.hibernate.Session")))
                .isEqualTo("driver");
        assertThat(Profile.layer(List.of("java.lang.Thread"))).isEqualTo("jvm");
        assertThat(Profile.layer(List.of("org.postgresql.Driver", "io.quarkus.scheduler.Job")))
                .isEqualTo("jobs");
        assertThat(Profile.shares(List.of("json", "tokens", "json", "json"), 5))
                .containsExactly(entry("json", 0.75), entry("tokens", 0.25));
    }

    @Test
    void resultIsOneRowOfTheTableOfFigures() throws IOException {
        var line = new ObjectMapper().readTree("""
                {"what": "reads", "found": "met: 100", "command": "bench/run G1", "commit": "abc", "others": 0.041,
                 "steal": 0.002}""");

        assertThat(Report.row(line)).isEqualTo("| reads | met: 100 | `bench/run G1`, abc, others 4 %, steal 0.2 % |");
    }

    @Test
    void optionsAreReadAndNonsenseIsRefused() {
        assertThat(Options.of(List.of("g1", "G7", "--rows", "5000", "--busy")))
                .isEqualTo(new Options(List.of(Goal.G1, Goal.G7), 5000, 4, 10, true, false));
        assertThat(Options.of(List.of("all", "--missing")).goals()).containsExactly(Goal.values());
        assertThat(Options.of(List.of("table")).goals()).isEmpty();
        for (var words :
                List.of(List.<String>of(), List.of("G99"), List.of("G1", "--rows"), List.of("G1", "--rows", "0"))) {
            assertThatThrownBy(() -> Options.of(words)).isInstanceOf(BenchException.class);
        }
    }
}
