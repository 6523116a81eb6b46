package worksafe.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes each measurement as a line of JSON, to the standard output and to a file that only grows. */
final class Report {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream out;
    private final Path file;
    private final String commit;
    private final Options options;

    Report(PrintStream out, Path file, String commit, Options options) {
        this.out = out;
        this.file = file;
        this.commit = commit;
        this.options = options;
    }

    /**
     * What was found of a goal.
     *
     * @param goal the goal, of which there may be several lines
     * @param what was measured, for people
     * @param found what it came to, for people
     * @param values the same for programs
     * @param usage of the machine meanwhile
     */
    void line(Goal goal, String what, String found, Map<String, Object> values, Spent usage) {
        var all = new LinkedHashMap<String, Object>();
        all.put("metric", goal.name());
        all.put("what", what);
        all.put("found", found);
        all.putAll(values);
        all.put("load", Machine.load());
        all.put("others", Pairs.rounded(usage.others()));
        all.put("steal", Pairs.rounded(usage.stolen()));
        all.put("command", options.command(goal));
        all.put("rows", options.rows());
        all.put("commit", commit);
        all.put("processors", Runtime.getRuntime().availableProcessors());
        try {
            var line = JSON.writeValueAsString(all);
            out.println(line);
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new BenchException("the results could not be written to " + file, e);
        }
    }

    /** Whether a goal was measured of this very commit, with as many rows. */
    boolean has(Goal goal) {
        return !commit.endsWith("-dirty")
                && lines().stream()
                        .anyMatch(line -> line.path("metric").asText().equals(goal.name())
                                && line.path("commit").asText().equals(commit)
                                && line.path("rows").asInt() == options.rows());
    }

    /** The newest lines of each goal, as they stand in {@code docs/figures.md}. */
    void table() {
        var newest = new LinkedHashMap<String, JsonNode>();
        for (var line : lines()) {
            newest.put(line.path("metric").asText() + line.path("what").asText(), line);
        }
        for (var goal : Goal.values()) {
            newest.values().stream()
                    .filter(line -> line.path("metric").asText().equals(goal.name()))
                    .map(Report::row)
                    .forEach(out::println);
        }
    }

    static String row(JsonNode line) {
        return "| %s | %s | `%s`, %s, others %.0f %%, steal %.1f %% |"
                .formatted(
                        line.path("what").asText(),
                        line.path("found").asText(),
                        line.path("command").asText(),
                        line.path("commit").asText(),
                        line.path("others").asDouble() * 100,
                        line.path("steal").asDouble() * 100);
    }

    private List<JsonNode> lines() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            var lines = new ArrayList<JsonNode>();
            for (var line : Files.readAllLines(file)) {
                var read = JSON.readTree(line);
                // Lines of earlier states of the bench said nothing for people.
                if (read.has("found")) {
                    lines.add(read);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new BenchException("the results could not be read from " + file, e);
        }
    }

    /** Something for whoever watches; no result. */
    void say(String text) {
        System.err.println("bench: " + text);
    }
}
