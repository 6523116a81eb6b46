package worksafe.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** G7: an import of new lines, against {@code \copy} of the rows that came of it into a table with the same indexes. */
final class Imports {

    private static final int READS_A_SECOND = 100;
    private static final int READERS = 8;

    private final Stand stand;
    private final Register register;
    private final Reads reads;
    private final Report report;
    private final Options options;

    Imports(Stand stand, Register register, Reads reads, Report report, Options options) {
        this.stand = stand;
        this.register = register;
        this.reads = reads;
        this.report = report;
        this.options = options;
    }

    /** Imports as many lines as {@code --rows} says, beyond those that are there, while others read. */
    void measure() {
        register.fill(1_000);
        var before = register.size();
        var file = register.file(options.rows(), 700_000_000L + before);
        var points = reads.points();
        reads.warm(points);
        var idle = points.steady(READERS, Duration.ofSeconds(options.seconds()), READS_A_SECOND);
        var heap = new AtomicReference<>(0L);
        var busy = new ArrayList<Double>();
        var processor = Machine.microseconds(stand.pid(Register.REGISTRY), false);
        var imported = register.load(file, () -> {
            busy.addAll(points.steady(READERS, Duration.ofSeconds(1), READS_A_SECOND)
                    .latencies());
            heap.accumulateAndGet(Machine.residentMiB(stand.pid(Register.REGISTRY)), Math::max);
        });
        var spent = Machine.microseconds(stand.pid(Register.REGISTRY), false) - processor;
        busy.sort(null);
        var added = register.size() - before;
        var limit = copySeconds(added);
        var values = new LinkedHashMap<String, Object>();
        values.put("lines", options.rows());
        values.put("enterprises", added);
        values.put("ours", Pairs.rounded(options.rows() / imported.seconds()));
        values.put("limit", Pairs.rounded(added / limit));
        var ratio = (options.rows() / imported.seconds()) / (added / limit);
        values.put("ratio", Pairs.rounded(ratio));
        values.put("goal", Goal.G7.goal());
        values.put("floor", Goal.G7.floor());
        values.put("verdict", Pairs.verdict(Goal.G7, new Quartiles(ratio, ratio, ratio)));
        values.put("unit", "lines/s");
        values.put("followedAfterSeconds", Pairs.rounded(imported.followed()));
        values.put("cpuMicrosPerLine", Pairs.rounded((double) spent / options.rows()));
        values.put("residentMiB", heap.get());
        values.put("readsP99MillisIdle", Pairs.rounded(idle.percentile(0.99)));
        values.put("readsP99MillisMeanwhile", Pairs.rounded(Quartiles.at(busy, 0.99)));
        values.put("status", imported.status().toString());
        report.line(Goal.G7.name(), values);
        again(file);
    }

    private void again(Path file) {
        var imported = register.load(file);
        report.line(
                "G7-unchanged",
                Map.of(
                        "lines", options.rows(),
                        "ours", Pairs.rounded(options.rows() / imported.seconds()),
                        "unit", "lines/s",
                        "status", imported.status().toString()));
    }

    /** The newest rows out of the table and, timed, into one like it. */
    private double copySeconds(long rows) {
        var file = stand.folder().resolve("copy.csv");
        stand.execute(
                Register.REGISTRY,
                "drop table if exists bench_copy",
                "create table bench_copy (like enterprise including all)");
        try {
            var columns = String.join(
                    ", ",
                    stand.query(
                            Register.REGISTRY,
                            "select quote_ident(attname) from pg_attribute where attrelid = 'enterprise'::regclass and"
                                    + " attnum > 0 and not attisdropped and attgenerated = '' order by attnum"));
            psql("\\copy (select %s from enterprise order by id desc limit %d) to '%s' csv"
                    .formatted(columns, rows, file));
            var begin = System.nanoTime();
            psql("\\copy bench_copy (%s) from '%s' csv".formatted(columns, file));
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            stand.execute(Register.REGISTRY, "drop table bench_copy");
        }
    }

    private void psql(String command) {
        var _ = Commands.run(
                stand.folder(),
                stand.superuser(Register.REGISTRY),
                List.of("psql", "-q", "-X", "-v", "ON_ERROR_STOP=1", "-c", command));
    }
}
