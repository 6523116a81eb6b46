package worksafe.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import worksafe.stack.Pause;
import worksafe.stack.feed.FeedImport;
import worksafe.stack.feed.GatewayClient;
import worksafe.stack.feed.ImportStatus;
import worksafe.stack.sample.PilotArea;
import worksafe.stack.sample.SampleFeed;

/** The register's content: made up, with the blemishes of real feeds, and imported the way that a bureau does. */
final class Register {

    /** The whole country, for which the feed speaks. */
    static final String COUNTRY = "000000000000";

    static final String REGISTRY = "registry";

    /** Lines of one block, whose names differ from each other. */
    private static final int BLOCK = 5_000;

    static final List<String> FOLLOWERS = List.of("hazards", "inspections", "training");
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Stand stand;
    private final Report report;

    Register(Stand stand, Report report) {
        this.stand = stand;
        this.report = report;
    }

    /**
     * What an import came to.
     *
     * @param seconds of the import
     * @param followed seconds from its end until the last of the other contexts had followed
     * @param usage of the machine during the import
     */
    record Imported(ImportStatus status, double seconds, double followed, Spent usage) {}

    long size() {
        return stand.number(REGISTRY, "select count(*) from enterprise");
    }

    /** Imports until there are so many enterprises. */
    void fill(int rows) {
        while (true) {
            var missing = rows - size();
            if (missing <= 0) {
                stand.execute(REGISTRY, "vacuum analyze");
                return;
            }
            // About one line in fifty becomes no enterprise.
            var lines = (int) Math.max(100, missing + missing / 50);
            report.say("importing %,d lines, so that there are %,d enterprises".formatted(lines, rows));
            var imported = load(file(lines, size()));
            report.say("done in %.0f s, followed by the others after %.0f s: %s"
                    .formatted(imported.seconds(), imported.followed(), imported.status()));
        }
    }

    /**
     * A feed of so many lines, always the same for the same size and seed.
     *
     * @param seed another seed makes other enterprises
     */
    Path file(int lines, long seed) {
        var file = stand.folder().resolve("feed-%d-%d.csv".formatted(lines, seed));
        if (Files.exists(file)) {
            return file;
        }
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        var areas = PilotArea.values();
        try (BufferedWriter writer = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
            for (int written = 0, block = 0; written < lines; block++) {
                var size = Math.min(BLOCK, lines - written);
                // Below a certain size no feed has room for each of the blemishes.
                var made = SampleFeed.of(areas[block % areas.length], Math.max(size, 500), seed * 1_000_003 + block)
                        .csv()
                        .lines()
                        .toList();
                for (var line : made.subList(written == 0 ? 0 : 1, size + 1)) {
                    writer.write(line);
                    writer.write('\n');
                }
                written += size;
            }
        } catch (IOException e) {
            throw new BenchException(unfinished + " could not be written", e);
        }
        try {
            return Files.move(unfinished, file);
        } catch (IOException e) {
            throw new BenchException(file + " could not be written", e);
        }
    }

    /** Imports a file through the gateway, and waits until every other context knows what came of it. */
    Imported load(Path file) {
        return load(file, () -> {});
    }

    /** @param meanwhile called again and again until the import has ended */
    Imported load(Path file, Runnable meanwhile) {
        // One for the whole import: asking for one starts a program.
        var token = stand.token("feed", COUNTRY);
        try (var gateway = new GatewayClient("http://127.0.0.1:" + stand.port("gateway"), () -> token)) {
            var before = Spent.now(stand);
            var begin = System.nanoTime();
            var job = FeedImport.submit(gateway, file, "industry-commerce");
            var status = job.look();
            while (!status.isFinished()) {
                meanwhile.run();
                Pause.of(LOOK);
                status = job.look();
            }
            var ended = System.nanoTime();
            var usage = Spent.now(stand).since(before);
            awaitFollowers();
            return new Imported(status, (ended - begin) / 1e9, (System.nanoTime() - ended) / 1e9, usage);
        }
    }

    /** Until nothing waits for the broker, and each context has as many enterprises as the register. */
    void awaitFollowers() {
        while (stand.number(REGISTRY, "select count(*) from outbox") > 0 || !followed()) {
            Pause.of(LOOK);
        }
    }

    private boolean followed() {
        var here = size();
        return FOLLOWERS.stream()
                .allMatch(context -> stand.number(context, "select count(*) from enterprise_snapshot") >= here);
    }

    /** Some of the register's enterprises, the same in each run on the same data. */
    List<String> some(String column, int count) {
        return stand.query(
                REGISTRY, "select %s from enterprise order by md5(id::text) limit %d".formatted(column, count));
    }
}
