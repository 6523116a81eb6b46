package worksafe.stack.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import worksafe.stack.Speech;

/**
 * An import as its job resource shows it at one moment.
 *
 * @param id of the job
 * @param state QUEUED, RUNNING, SUCCEEDED, FAILED or CANCELLED
 * @param processed data lines done
 * @param total data lines in the file, once known
 * @param counts data lines by fate, and flags beside them
 * @param failure problem code of a failed job; empty otherwise
 */
public record ImportStatus(
        String id, String state, long processed, OptionalLong total, Map<String, Long> counts, String failure) {

    static ImportStatus of(JsonNode job) {
        var counts = new LinkedHashMap<String, Long>();
        job.path("counts")
                .properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
        return new ImportStatus(
                job.path("id").asText(),
                job.path("state").asText(),
                job.path("processed").asLong(),
                job.path("total").isNumber() ? OptionalLong.of(job.path("total").asLong()) : OptionalLong.empty(),
                counts,
                job.path("failure").asText(""));
    }

    /** Whether nothing more will happen. */
    public boolean isFinished() {
        return switch (state) {
            case "SUCCEEDED", "FAILED", "CANCELLED" -> true;
            default -> false;
        };
    }

    /** Whether every line has got its fate. */
    public boolean hasSucceeded() {
        return state.equals("SUCCEEDED");
    }

    /** Its state in words. */
    public String outcome() {
        return Speech.word("job", state);
    }

    /** How many lines have that fate, {@code rejected} for example. */
    public long lines(String fate) {
        return counts.getOrDefault(fate, 0L);
    }

    /** One line for people: how far it is and what became of the lines so far. */
    public String line() {
        var progress = "%-9s %,d%s"
                .formatted(outcome(), processed, total.isPresent() ? " / %,d".formatted(total.getAsLong()) : "");
        return counts.isEmpty()
                ? progress
                : progress
                        + counts.entrySet().stream()
                                .map(count ->
                                        "%s %,d".formatted(Speech.word("row-fate", count.getKey()), count.getValue()))
                                .collect(Collectors.joining(", ", "  ", ""));
    }

    /** How it ended, on several lines. */
    public String summary(Duration took) {
        var text = new StringBuilder(Speech.of(
                        "import.ended",
                        outcome(),
                        "%.1f".formatted(took.toMillis() / 1000.0),
                        "%,d".formatted(processed)))
                .append('\n');
        counts.forEach((fate, lines) -> text.append("  %,10d  %s%n".formatted(lines, Speech.word("row-fate", fate))));
        if (!failure.isEmpty()) {
            text.append("  ").append(Speech.of("import.failure", failure)).append('\n');
        }
        return text.toString().stripTrailing();
    }
}
