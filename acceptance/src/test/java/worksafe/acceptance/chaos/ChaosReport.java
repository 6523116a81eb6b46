package worksafe.acceptance.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run did and showed.
 *
 * @param seed by which it can be run again
 * @param faults in the order in which they were done
 * @param outcomes of calls
 * @param kinds of calls, each with its outcome
 * @param retried calls that were asked more than once
 * @param findings what must not be
 */
record ChaosReport(
        long seed,
        List<FaultRecovery> faults,
        Map<CallOutcome, Integer> outcomes,
        Map<String, Integer> kinds,
        long retried,
        List<ChaosFinding> findings) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_SHOWN = 40;

    /** Of how many faults of a kind at one target, how long half of them took to recover at most, and the slowest. */
    record Recovery(int faults, int notStruck, long medianMillis, long mostMillis) {}

    static ChaosReport of(long seed, List<FaultRecovery> faults, ChaosRecord calls, List<ChaosFinding> findings) {
        return new ChaosReport(
                seed, List.copyOf(faults), calls.outcomes(), calls.kinds(), calls.retried(), List.copyOf(findings));
    }

    long struck() {
        return faults.stream().filter(FaultRecovery::struck).count();
    }

    /**
     * The rule of three: when nothing went wrong in n faults, the share of faults that go wrong is at most 3/n, with 95 %
     * confidence. 1 where something did, for then the rule says nothing.
     */
    double bound() {
        return findings.isEmpty() && struck() > 0 ? Math.min(1, 3.0 / struck()) : 1;
    }

    /** By kind and target. */
    Map<String, Recovery> recoveries() {
        var groups = new TreeMap<String, List<FaultRecovery>>();
        faults.forEach(done -> groups.computeIfAbsent(done.fault().group(), unused -> new ArrayList<>())
                .add(done));
        var recoveries = new TreeMap<String, Recovery>();
        groups.forEach((group, done) -> recoveries.put(group, recovery(done)));
        return recoveries;
    }

    private static Recovery recovery(List<FaultRecovery> done) {
        var millis = done.stream()
                .filter(FaultRecovery::struck)
                .flatMap(one -> one.recovered().stream())
                .map(Duration::toMillis)
                .sorted()
                .toList();
        var missed = (int) done.stream().filter(one -> !one.struck()).count();
        return millis.isEmpty()
                ? new Recovery(done.size(), missed, 0, 0)
                : new Recovery(done.size(), missed, millis.get((millis.size() - 1) / 2), millis.getLast());
    }

    /** For people. */
    String text() {
        var text = new StringBuilder();
        text.append("chaos: seed %d, %d faults, of which %d struck%n".formatted(seed, faults.size(), struck()));
        text.append("calls: %s, %d asked more than once%n".formatted(outcomes, retried));
        recoveries()
                .forEach((group, recovery) ->
                        text.append("%-28s %3d faults, recovered after %6d ms (half), %6d ms (all)%n"
                                .formatted(group, recovery.faults(), recovery.medianMillis(), recovery.mostMillis())));
        if (findings.isEmpty()) {
            text.append(String.format(
                    Locale.ROOT,
                    "nothing lost, doubled or made up; at most %.2f %% of such faults do (95 %%)%n",
                    100 * bound()));
        } else {
            text.append("%d findings:%n".formatted(findings.size()));
            findings.stream().limit(MOST_SHOWN).forEach(finding -> text.append("  %s%n".formatted(finding)));
        }
        return text.toString();
    }

    /** Writes all of it as JSON. */
    void write(Path file) {
        var root = JSON.createObjectNode();
        root.put("seed", seed).put("faults", faults.size()).put("struck", struck());
        outcomes.forEach((outcome, count) -> root.withObject("/calls").put(outcome.name(), count));
        root.put("retried", retried).put("bound95", bound());
        kinds.forEach((kind, count) -> root.withObject("/kinds").put(kind, count));
        recoveries()
                .forEach((group, recovery) -> root.withObject("/recoveries")
                        .putObject(group)
                        .put("faults", recovery.faults())
                        .put("notStruck", recovery.notStruck())
                        .put("medianMillis", recovery.medianMillis())
                        .put("mostMillis", recovery.mostMillis()));
        var timeline = root.putArray("timeline");
        faults.forEach(done -> event(timeline.addObject(), done));
        var found = root.putArray("findings");
        findings.forEach(finding -> found.addObject()
                .put("checker", finding.checker())
                .put("subject", finding.subject())
                .put("said", finding.said()));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, root.toPrettyString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void event(ObjectNode event, FaultRecovery done) {
        event.put("number", done.fault().number())
                .put("kind", done.fault().kind().name())
                .put("target", done.fault().target())
                .put("begun", done.begun().toString())
                .put("ended", done.ended().toString())
                .put("struck", done.struck());
        done.recovered().ifPresent(recovered -> event.put("recoveredMillis", recovered.toMillis()));
    }
}
