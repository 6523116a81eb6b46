package worksafe.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** G12: whether reads stay as quick when there is ten times as much. */
final class Growth {

    private static final int PER_SECOND = 200;
    private static final int CONNECTIONS = 8;
    private static final int TIMES = 10;

    private final Stand stand;
    private final Register register;
    private final Reads reads;
    private final Report report;
    private final Options options;

    Growth(Stand stand, Register register, Reads reads, Report report, Options options) {
        this.stand = stand;
        this.register = register;
        this.reads = reads;
        this.report = report;
        this.options = options;
    }

    /** A register that has grown cannot be measured small again, so it begins anew. */
    void measure() {
        stand.empty();
        stand.require(Stand.Shape.WHOLE);
        var kinds = List.of(Goal.G1, Goal.G2, Goal.G3);
        var few = options.rows() / TIMES;
        register.fill(few);
        var before = Spent.now(stand);
        var ofFew = kinds.stream().map(this::percentiles).toList();
        var usage = Spent.now(stand).since(before);
        register.fill(options.rows());
        before = Spent.now(stand);
        var ofMany = kinds.stream().map(this::percentiles).toList();
        usage = usage.plus(Spent.now(stand).since(before));
        for (var i = 0; i < kinds.size(); i++) {
            tell(kinds.get(i), ofFew.get(i), ofMany.get(i), usage);
        }
    }

    private void tell(Goal kind, List<Double> ofFew, List<Double> ofMany, Spent usage) {
        var few = Quartiles.of(ofFew);
        var many = Quartiles.of(ofMany);
        var ratio = many.median() / few.median();
        var values = new LinkedHashMap<String, Object>();
        values.put("kind", kind.name());
        values.put("p99MillisFew", Pairs.rounded(few));
        values.put("p99MillisMany", Pairs.rounded(many));
        values.put("ratio", Pairs.rounded(ratio));
        values.put("goal", Goal.G12.goal());
        values.put("floor", Goal.G12.floor());
        values.put("turns", ofFew.size());
        var verdict = Goal.G12.atMost(new Quartiles(ratio, ratio, ratio));
        values.put("verdict", verdict);
        report.line(
                Goal.G12,
                "%s, p99 at %d/s, %,d against %,d enterprises"
                        .formatted(Reads.title(kind), PER_SECOND, options.rows(), options.rows() / TIMES),
                "%s: ratio %.2f; %s ms against %s".formatted(verdict, ratio, many.told("%.1f"), few.told("%.1f")),
                values,
                usage);
    }

    /** The 99th of 100 in milliseconds, turn by turn. */
    private List<Double> percentiles(Goal kind) {
        var load = reads.load(kind);
        reads.warm(load);
        var found = new ArrayList<Double>();
        for (var turn = 0; turn < options.pairs(); turn++) {
            var outcome = load.steady(CONNECTIONS, Duration.ofSeconds(options.seconds()), PER_SECOND);
            if (outcome.failures() > 0) {
                throw new BenchException(outcome.failures() + " requests failed");
            }
            found.add(outcome.percentile(99));
        }
        return found;
    }
}
