package worksafe.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** G12: whether reads stay as quick when there is ten times as much. */
final class Growth {

    private static final int PER_SECOND = 200;
    private static final int CONNECTIONS = 8;
    private static final int TIMES = 10;

    private final Register register;
    private final Reads reads;
    private final Report report;
    private final Options options;

    Growth(Register register, Reads reads, Report report, Options options) {
        this.register = register;
        this.reads = reads;
        this.report = report;
        this.options = options;
    }

    /** A register that has grown cannot be measured small again: the bench's folder is to be removed first. */
    void measure() {
        var few = options.rows() / TIMES;
        if (register.size() > few * 1.1) {
            throw new BenchException(
                    "there are more than %,d enterprises already; remove .worksafe-bench, or ask for more --rows"
                            .formatted(few));
        }
        register.fill(few);
        var pointsOfFew = percentile(reads.points());
        var pagesOfFew = percentile(reads.pages());
        register.fill(options.rows());
        var values = new LinkedHashMap<String, Object>();
        compare("point", pointsOfFew, percentile(reads.points()), values);
        compare("page", pagesOfFew, percentile(reads.pages()), values);
        values.put("few", few);
        values.put("goal", Goal.G12.goal());
        values.put("floor", Goal.G12.floor());
        report.line(Goal.G12.name(), values);
    }

    private static void compare(String what, double few, double many, Map<String, Object> values) {
        values.put(what + "P99MillisFew", Pairs.rounded(few));
        values.put(what + "P99MillisMany", Pairs.rounded(many));
        values.put(what + "Ratio", Pairs.rounded(many / few));
    }

    private double percentile(Load load) {
        reads.warm(load);
        return load.steady(CONNECTIONS, Duration.ofSeconds(options.seconds() * 2L), PER_SECOND)
                .percentile(0.99);
    }
}
