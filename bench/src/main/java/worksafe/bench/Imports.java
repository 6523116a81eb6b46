package worksafe.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** G7: an import of new lines, against {@code \copy} of the rows that came of it into a table with the same indexes. */
final class Imports {

    private static final int READS_A_SECOND = 100;
    private static final int READERS = 8;
    private static final int MOST_SECONDS_TO_FOLLOW = 10;
    private static final int MOST_TIMES_SLOWER = 2;

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

    /** Imports as many new lines as {@code --rows} says, in parts; then as many more at once, while others read. */
    void measure() {
        stand.require(Stand.Shape.WHOLE);
        register.fill(options.rows());
        inTurns();
        besideReaders();
    }

    private void inTurns() {
        var part = Math.max(1_000, options.rows() / options.pairs());
        // The first import of a process is a compiler's as much as ours.
        var _ = register.load(fresh(part));
        var usages = new ArrayList<Spent>();
        var copies = new ArrayList<Spent>();
        var pairs = new Pairs(
                options.pairs(),
                () -> {
                    var imported = register.load(fresh(part));
                    succeeded(imported);
                    usages.add(imported.usage());
                    Spent.settle(stand);
                    return part / imported.seconds();
                },
                () -> {
                    var file = rows(part);
                    var before = Spent.now(stand);
                    var seconds = copySeconds(file);
                    copies.add(Spent.now(stand).since(before));
                    return part / seconds;
                });
        var usage = usages.stream().reduce(Spent::plus).orElseThrow();
        var copy = copies.stream().reduce(Spent::plus).orElseThrow();
        var lines = (double) part * options.pairs();
        var values = new LinkedHashMap<>(pairs.values(Goal.G7));
        values.put("lines", part);
        values.put("unit", "lines/s");
        values.put("micros", usage.each(lines));
        values.put("microsLimit", copy.each(lines));
        report.line(
                Goal.G7,
                "import of %,d new lines through the gateway, %,d enterprises there".formatted(part, register.size()),
                "%s: %s; a line %s, of \\copy %.0f"
                        .formatted(
                                values.get("verdict"),
                                pairs.told("lines/s"),
                                usage.told(lines),
                                copy.postgres() / lines),
                values,
                usage.plus(copy));
    }

    private void besideReaders() {
        var points = reads.load(Goal.G1);
        reads.warm(points);
        var idle = points.steady(READERS, Duration.ofSeconds(options.seconds()), READS_A_SECOND);
        var file = fresh(options.rows());
        var resident = new AtomicLong();
        var imported = new AtomicReference<Register.@Nullable Imported>();
        var before = Spent.now(stand);
        var busy = points.steadyWhile(
                READERS,
                READS_A_SECOND,
                () -> imported.set(register.load(
                        file,
                        () -> resident.accumulateAndGet(
                                Machine.residentMiB(stand.pid(Register.REGISTRY)), Math::max))));
        var usage = Spent.now(stand).since(before);
        var first = Objects.requireNonNull(imported.get());
        succeeded(first);
        Spent.settle(stand);
        var again = register.load(file);
        succeeded(again);
        var ratio = busy.percentile(99) / idle.percentile(99);
        var failures = idle.failures() + busy.failures();
        var values = new LinkedHashMap<String, Object>();
        values.put("lines", options.rows());
        values.put("ours", Pairs.rounded(options.rows() / first.seconds()));
        values.put("oursAgain", Pairs.rounded(options.rows() / again.seconds()));
        values.put("unit", "lines/s");
        values.put("followedAfterSeconds", Pairs.rounded(first.followed()));
        values.put("followedGoal", MOST_SECONDS_TO_FOLLOW);
        values.put("readsP99MillisIdle", Pairs.rounded(idle.percentile(99)));
        values.put("readsP99MillisMeanwhile", Pairs.rounded(busy.percentile(99)));
        values.put("readsRatio", Pairs.rounded(ratio));
        values.put("readsGoal", MOST_TIMES_SLOWER);
        values.put("failures", failures);
        values.put("residentMiB", resident.get());
        values.put("micros", first.usage().each(options.rows()));
        values.put("status", first.status().toString());
        report.line(
                Goal.G7,
                "– %,d lines at once, %d reads a second meanwhile".formatted(options.rows(), READS_A_SECOND),
                ("%,.0f lines/s, the same file again %,.0f; all contexts have followed %.1f s after (%s); p99 of the reads until"
                                + " then %.1f ms, idle %.1f (%s)%s; a line %s; %d MiB resident")
                        .formatted(
                                options.rows() / first.seconds(),
                                options.rows() / again.seconds(),
                                first.followed(),
                                first.followed() <= MOST_SECONDS_TO_FOLLOW ? "met" : "missed",
                                busy.percentile(99),
                                idle.percentile(99),
                                ratio <= MOST_TIMES_SLOWER && failures == 0 ? "met" : "missed",
                                failures == 0 ? "" : ", %d failed".formatted(failures),
                                first.usage().told(options.rows()),
                                resident.get()),
                values,
                usage);
    }

    /** A feed that nobody has imported. */
    private Path fresh(int lines) {
        return register.file(lines, 700_000_000L + register.size());
    }

    private static void succeeded(Register.Imported imported) {
        if (!imported.status().hasSucceeded()) {
            throw new BenchException("the import failed: " + imported.status());
        }
    }

    /** The newest rows of the table in a file. */
    private Path rows(int count) {
        var file = stand.folder().resolve("copy.csv");
        psql("\\copy (select %s from enterprise order by id desc limit %d) to '%s' csv"
                .formatted(columns(), count, file));
        return file;
    }

    /** What it takes to copy them into a table like it. */
    private double copySeconds(Path file) {
        stand.execute(
                Register.REGISTRY,
                "drop table if exists bench_copy",
                "create table bench_copy (like enterprise including all)");
        try {
            var begin = System.nanoTime();
            psql("\\copy bench_copy (%s) from '%s' csv".formatted(columns(), file));
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            stand.execute(Register.REGISTRY, "drop table bench_copy");
        }
    }

    private String columns() {
        return String.join(
                ", ",
                stand.query(
                        Register.REGISTRY,
                        "select quote_ident(attname) from pg_attribute where attrelid = 'enterprise'::regclass and"
                                + " attnum > 0 and not attisdropped and attgenerated = '' order by attnum"));
    }

    private void psql(String command) {
        var _ = Commands.run(
                stand.folder(),
                stand.superuser(Register.REGISTRY),
                List.of("psql", "-q", "-X", "-v", "ON_ERROR_STOP=1", "-c", command));
    }
}
