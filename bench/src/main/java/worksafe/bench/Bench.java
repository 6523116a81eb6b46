package worksafe.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The program behind {@code bench/run}. */
public final class Bench {

    private Bench() {}

    /** Measures the goals that are named; see {@code bench/README.md}. */
    public static void main(String[] words) {
        try {
            run(Options.of(List.of(words)));
        } catch (BenchException e) {
            System.err.println("bench: " + e.getMessage());
            if (e.getCause() != null) {
                System.err.println("bench: " + e.getCause());
            }
            System.exit(1);
        }
    }

    private static void run(Options options) {
        var project = Path.of(System.getProperty("worksafe.project", "")).toAbsolutePath();
        if (!options.busy()) {
            Machine.requireQuiet();
        }
        var stand = new Stand(project);
        stand.up();
        try {
            var report = new Report(
                    new PrintStream(System.out, true, StandardCharsets.UTF_8),
                    stand.folder().resolve("results.jsonl"),
                    circumstances(project, options));
            for (var goal : options.goals()) {
                measure(goal, stand, report, options);
            }
        } finally {
            stand.down();
        }
    }

    private static void measure(Goal goal, Stand stand, Report report, Options options) {
        var register = new Register(stand, report);
        var reads = new Reads(stand, register, report, options);
        report.say(goal + " begins");
        switch (goal) {
            case G1, G2, G3 -> reads.measure(goal);
            case G6 -> new Relaying(stand, register, report, options).measure();
            case G7 -> new Imports(stand, register, reads, report, options).measure();
            case G10 -> new Starts(stand, register, report, options).measure();
            case G12 -> new Growth(register, reads, report, options).measure();
        }
    }

    private static Map<String, Object> circumstances(Path project, Options options) {
        var values = new LinkedHashMap<String, Object>();
        values.put("rows", options.rows());
        values.put(
                "commit",
                Commands.run(project, Map.of(), List.of("git", "describe", "--always", "--dirty"))
                        .strip());
        values.put("processors", Runtime.getRuntime().availableProcessors());
        values.put("busy", options.busy());
        return values;
    }
}
