package worksafe.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import worksafe.stack.StackException;

/** The program behind {@code bench/run}. */
public final class Bench {

    private final Stand stand;
    private final Report report;
    private final Options options;

    private Bench(Stand stand, Report report, Options options) {
        this.stand = stand;
        this.report = report;
        this.options = options;
    }

    /** Measures the goals that are named; see {@code bench/README.md}. */
    public static void main(String[] words) {
        try {
            var options = Options.of(List.of(words));
            var project = Path.of(System.getProperty("worksafe.project", "")).toAbsolutePath();
            var stand = new Stand(project);
            var report = new Report(
                    new PrintStream(System.out, true, StandardCharsets.UTF_8),
                    stand.folder().resolve("results.jsonl"),
                    Commands.run(project, Map.of(), List.of("git", "describe", "--always", "--dirty"))
                            .strip(),
                    options);
            var failed = new Bench(stand, report, options).run();
            System.exit(failed ? 1 : 0);
        } catch (BenchException e) {
            tell(e);
            System.exit(1);
        }
    }

    private static void tell(RuntimeException e) {
        System.err.println("bench: " + e.getMessage());
        if (e.getCause() != null) {
            System.err.println("bench: " + e.getCause());
        }
    }

    /** Tells whether a goal could not be measured; the others are. */
    private boolean run() {
        var failed = false;
        var due = options.goals().stream()
                .filter(goal -> !options.missing() || !report.has(goal))
                .toList();
        if (!due.isEmpty()) {
            if (!options.busy()) {
                Machine.requireQuiet();
            }
            // However this ends, even when it is told to: the stack would outlive it.
            Runtime.getRuntime().addShutdownHook(new Thread(stand::down, "stop-stand"));
            // What a killed run left behind.
            stand.down();
            for (var goal : due) {
                var begin = System.nanoTime();
                report.say("%s begins, %d of %d".formatted(goal, due.indexOf(goal) + 1, due.size()));
                try {
                    measure(goal);
                } catch (BenchException | StackException e) {
                    tell(e);
                    failed = true;
                    // The next begins with a suite that is sound.
                    stand.down();
                }
                report.say("%s ends after %.0f s".formatted(goal, (System.nanoTime() - begin) / 1e9));
            }
        }
        report.table();
        return failed;
    }

    private void measure(Goal goal) {
        var register = new Register(stand, report);
        var reads = new Reads(stand, register, report, options);
        switch (goal) {
            case G1, G1C1, G2, G3 -> reads.measure(goal);
            case G6 -> new Relaying(stand, register, report, options).measure();
            case G6B -> new Arrivals(stand, register, report, options).measure();
            case G7 -> new Imports(stand, register, reads, report, options).measure();
            case G10 -> new Starts(stand, register, report, options).measure();
            case G14 -> new Monitoring(stand, register, report, options).measure();
            case G12 -> new Growth(stand, register, reads, report, options).measure();
        }
    }
}
