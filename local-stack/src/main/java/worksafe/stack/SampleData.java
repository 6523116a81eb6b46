package worksafe.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import worksafe.kernel.Uuid7;
import worksafe.stack.feed.FeedImport;
import worksafe.stack.feed.GatewayClient;
import worksafe.stack.sample.Area;
import worksafe.stack.sample.SampleFeed;

/** Fills an empty stack with the feeds of two pilot areas, through the same API as any bureau's. */
final class SampleData {

    /** Data lines of all areas' feeds together. */
    static final int LINES = 4000;

    private static final Map<Area, Integer> PERCENT = Map.of(Area.JIANGYIN, 60, Area.JIZHOU, 40);
    private static final int AT_ONCE = 4;

    private final Home home;
    private final PortPlan ports;
    private final int lines;
    private final Console console;

    SampleData(Home home, PortPlan ports, int lines, Console console) {
        this.home = home;
        this.ports = ports;
        this.lines = lines;
        this.console = console;
    }

    /** Whether this stack has got its sample data already. */
    boolean isLoaded() {
        return Files.exists(marker());
    }

    /** Loads all; whatever is there already is left as it is, so that a broken load can be repeated. */
    void load() {
        for (var area : Area.values()) {
            load(area);
        }
        Folders.writePrivate(marker(), InstantSource.system().instant() + "\n");
    }

    private void load(Area area) {
        var sample = SampleFeed.of(area, lines * PERCENT.getOrDefault(area, 0) / 100, SampleFeed.SEED);
        var name = area.name().toLowerCase(Locale.ROOT);
        var csv = folder().resolve("industry-commerce-" + name + ".csv");
        write(csv, sample.csv());
        write(folder().resolve("assignments-" + name + ".csv"), sample.assignmentsCsv());
        try (var bureau = client("feed", area.feedRegion())) {
            var result = FeedImport.submit(bureau, csv, "industry-commerce").watch(job -> {});
            console.progress("sample", name + ": " + result.line());
            if (!result.hasSucceeded()) {
                throw new StackException(
                        "the import of " + csv + " ended as " + result.state() + " " + result.failure());
            }
        }
        try (var supervisor = client("supervisor", area.region())) {
            console.progress("sample", name + ": " + assign(supervisor, sample) + " enterprises assigned to towns");
        }
    }

    private GatewayClient client(String role, String region) {
        return new GatewayClient(
                ports.url(ServiceDefinition.GATEWAY),
                () -> TokenCommand.request(home, ports, role, region).mint());
    }

    private static long assign(GatewayClient supervisor, SampleFeed sample) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var assigned = sample.assignments().stream()
                    .map(assignment -> threads.submit((Callable<Boolean>) () -> assign(supervisor, assignment)))
                    .toList();
            var count = 0L;
            for (Future<Boolean> one : assigned) {
                if (one.get()) {
                    count++;
                }
            }
            return count;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StackException refused
                    ? refused
                    : new StackException("an enterprise could not be assigned: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted", e);
        }
    }

    /** Gives the enterprise to its town; false when the registry holds it back or has it there already. */
    private static boolean assign(GatewayClient supervisor, SampleFeed.Assignment assignment) {
        var enterprises = "/api/v1/registry/enterprises";
        var found = supervisor
                .get(enterprises + "?creditCode=" + assignment.creditCode())
                .body()
                .path("items");
        if (found.isEmpty() || found.get(0).path("region").asText().equals(assignment.region())) {
            return false;
        }
        var enterprise = enterprises + "/" + found.get(0).path("id").asText();
        var version = supervisor
                .get(enterprise)
                .entityTag()
                .orElseThrow(() -> new StackException("the registry shows " + enterprise + " without a version"));
        supervisor.post(
                enterprise + "/assignment",
                Map.of("region", assignment.region()),
                Map.of(
                        "If-Match",
                        version,
                        "Idempotency-Key",
                        Uuid7.next(InstantSource.system()).toString()));
        return true;
    }

    private Path folder() {
        return home.data().resolve("sample");
    }

    private Path marker() {
        return folder().resolve("loaded");
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(Folders.parent(file));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new StackException("the sample data could not be written to " + file + ": " + e, e);
        }
    }
}
