package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.acceptance.Journey.JIANGYIN;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The demonstration, as {@code ./worksafe demo} plays it: undisturbed, and with a part killed in its middle. Whatever was
 * killed, each fact has its effects once: a finding is one danger, an order one order, and the archive shows exactly the
 * events that the contexts announced.
 */
class DemoIT {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Suite suite = Suite.running();
    private final Journey journey = new Journey(suite);

    /**
     * How a demonstration went.
     *
     * @param exit its exit code
     * @param lines what it told
     */
    private record Played(int exit, List<String> lines) {

        String enterprise() {
            var drawn = lines.stream()
                    .filter(line -> line.contains("] drawn: "))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(this));
            return drawn.substring(drawn.lastIndexOf(' ') + 1);
        }

        @Override
        public String toString() {
            return "exit " + exit + "\n" + String.join("\n", lines);
        }
    }

    /** In its middle a part is killed: whoever plays it undisturbed asks for less. */
    @Test
    void demonstrationEndsAsItShouldThoughInspectionsAreKilled() throws Exception {
        var played = assertSurvived("inspections", "visit started");

        assertThat(played.lines().getLast()).contains("all as they should be");
        assertThat(played.lines())
                .anyMatch(line -> line.contains("it resumes from"))
                .anyMatch(line -> line.contains("the report is published on"))
                .anyMatch(line -> line.contains("the government confirms the grade GOOD"));
        assertThat(told(suite.command("clock"))).contains("clock is not shifted");
    }

    @Test
    @Tag("proof")
    void undisturbedDemonstrationEndsAsItShould() throws Exception {
        var played = play("no such step", () -> {});

        assertThat(played.exit()).as("%s", played).isZero();
        assertEachFactOnce(played.enterprise());
    }

    /** Other journeys survive these parts in {@link FaultIT}, too. */
    @Tag("proof")
    @ParameterizedTest
    @CsvSource({"kafka, finding recorded", "postgres, order to rectify"})
    void killedPartLosesNothingOfTheJourneyAndDoublesNothing(String part, String step) throws Exception {
        assertSurvived(part, step);
    }

    private Played assertSurvived(String part, String step) throws IOException, InterruptedException {
        var before = suite.pid(part);

        var played = play(step, () -> suite.kill(part));

        assertThat(played.exit()).as("%s", played).isZero();
        assertThat(suite.pid(part)).isNotEqualTo(before);
        assertEachFactOnce(played.enterprise());
        return played;
    }

    /** Plays it, and does something as soon as a step has been told. */
    private Played play(String step, Runnable then) throws IOException, InterruptedException {
        var process = suite.command("demo").redirectErrorStream(true).start();
        var lines = new ArrayList<String>();
        var done = false;
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (!done && line.contains(step)) {
                    done = true;
                    then.run();
                }
            }
        }
        if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the demonstration does not end:\n" + String.join("\n", lines));
        }
        return new Played(process.exitValue(), lines);
    }

    private static String told(ProcessBuilder command) throws IOException {
        var process = command.redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void assertEachFactOnce(String enterprise) {
        for (var context : List.of("hazards", "inspections", "training")) {
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(archived(enterprise, context))
                            .as("what the archive shows of %s", context)
                            .containsExactlyInAnyOrderElementsOf(announced(enterprise, context)));
        }
        var findings = ids("/api/v1/inspections/findings?limit=200&enterpriseId=" + enterprise, "/id");
        var dangers = items("/api/v1/hazards/dangers?limit=200&enterpriseId=" + enterprise);
        assertThat(findings).hasSize(2);
        // Who is drawn may be who reported dangers of its own before.
        assertThat(dangers.stream().map(danger -> danger.path("source").asText()))
                .contains("SELF_CHECK")
                .filteredOn(source -> !source.equals("SELF_CHECK"))
                .containsExactlyInAnyOrder("INSPECTION", "INSPECTION", "TRAINING", "ALARM");
        assertThat(ids("/api/v1/inspections/findings?limit=200&enterpriseId=" + enterprise, "/dangerId"))
                .containsExactlyInAnyOrderElementsOf(dangers.stream()
                        .filter(danger -> danger.path("source").asText().equals("INSPECTION"))
                        .map(danger -> danger.path("id").asText())
                        .toList());
        assertThat(items("/api/v1/inspections/orders?limit=200&enterpriseId=" + enterprise))
                .singleElement()
                .satisfies(order -> assertThat(order.path("status").asText()).isEqualTo("ANSWERED"));
    }

    /**
     * Ids of the events that a context announced of an enterprise for its page, each listed once, in rising order of sequence.
     * What an authority owes is announced, too, and carries no line for the page.
     */
    private List<String> announced(String enterprise, String context) {
        var changes = journey.changes(context, JIANGYIN);
        assertThat(changes.stream().map(change -> change.path("id").asText())).doesNotHaveDuplicates();
        assertThat(changes.stream().map(change -> change.path("seq").asLong()).toList())
                .isSorted();
        return changes.stream()
                .filter(change -> change.path("enterpriseId").asText().equals(enterprise))
                .filter(change -> change.path("data").hasNonNull("archive"))
                .map(change -> change.path("id").asText())
                .toList();
    }

    private List<String> archived(String enterprise, String context) {
        return ids(
                "/api/v1/registry/enterprises/" + enterprise + "/archive/timeline?limit=100&context=" + context, "/id");
    }

    private List<String> ids(String path, String pointer) {
        return items(path).stream().map(item -> item.at(pointer).asText()).collect(Collectors.toList());
    }

    /** Every item of a list, page by page. */
    private List<JsonNode> items(String path) {
        var http = suite.http(suite.token("supervisor", JIANGYIN));
        var all = new ArrayList<JsonNode>();
        var cursors = new TreeSet<String>();
        var cursor = "";
        do {
            var page = http.get(path + cursor).expect(200).json();
            page.path("items").forEach(all::add);
            cursor = page.hasNonNull("nextCursor")
                    ? "&cursor=" + page.path("nextCursor").asText()
                    : "";
            assertThat(cursors.add(cursor)).as("a cursor comes once").isTrue();
        } while (!cursor.isEmpty());
        return all;
    }
}
