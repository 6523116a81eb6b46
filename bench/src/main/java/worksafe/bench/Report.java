package worksafe.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes each measurement as a line of JSON, to the standard output and to a file that only grows. */
final class Report {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream out;
    private final Path file;
    private final Map<String, Object> circumstances;

    /** @param circumstances what holds of all lines: commit, machine, rows, whether others used the machine */
    Report(PrintStream out, Path file, Map<String, Object> circumstances) {
        this.out = out;
        this.file = file;
        this.circumstances = circumstances;
    }

    void line(String metric, Map<String, Object> values) {
        var all = new LinkedHashMap<String, Object>();
        all.put("metric", metric);
        all.putAll(values);
        all.put("load", Machine.load());
        all.putAll(circumstances);
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

    /** Something for whoever watches; no result. */
    void say(String text) {
        System.err.println("bench: " + text);
    }
}
