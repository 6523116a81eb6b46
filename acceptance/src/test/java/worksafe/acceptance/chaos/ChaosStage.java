package worksafe.acceptance.chaos;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import worksafe.acceptance.Suite;
import worksafe.stack.Superuser;

/**
 * The suite with a {@link FaultyLink} on each way that can be disturbed, and a second process of the registry, which its way from the
 * gateway also leads to. Ports from 24 after the gateway's are ours.
 */
final class ChaosStage implements AutoCloseable {

    private static final int POSTGRES_PORT = 20;
    private static final int KAFKA_PORT = 21;
    private static final int FIRST_LINK = 24;
    private static final int SECOND_REGISTRY_PORT = 34;
    private static final String FIRST_REGISTRY = ChaosSchedule.SERVICES.getFirst();
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Suite suite;
    private final Map<String, FaultyLink> links;
    private final Superuser superuser;
    private Process second;

    private ChaosStage(Suite suite, Map<String, FaultyLink> links) {
        this.suite = suite;
        this.links = links;
        this.superuser = new Superuser("127.0.0.1", suite.gatewayPort() + POSTGRES_PORT, "postgres", password(suite));
        this.second = startSecond();
    }

    static ChaosStage start() {
        var links = new LinkedHashMap<String, FaultyLink>();
        var suite = Suite.runningWith(base -> {
            openLinks(base, links);
            return environment(base);
        });
        return new ChaosStage(suite, links);
    }

    Suite suite() {
        return suite;
    }

    Superuser superuser() {
        return superuser;
    }

    private static void openLinks(int base, Map<String, FaultyLink> links) {
        for (int i = 0; i < ChaosSchedule.SERVICES.size(); i++) {
            var service = ChaosSchedule.SERVICES.get(i);
            links.put(
                    ChaosSchedule.databaseWay(service),
                    FaultyLink.open(port(base, ChaosSchedule.databaseWay(service)), List.of(base + POSTGRES_PORT)));
            // Services stand in the order of their ports, the first beside the gateway.
            var direct = base + 1 + i;
            links.put(
                    ChaosSchedule.gatewayWay(service),
                    FaultyLink.open(
                            port(base, ChaosSchedule.gatewayWay(service)),
                            service.equals(FIRST_REGISTRY)
                                    ? List.of(direct, base + SECOND_REGISTRY_PORT)
                                    : List.of(direct)));
        }
        links.put(
                ChaosSchedule.KAFKA_WAY,
                FaultyLink.open(port(base, ChaosSchedule.KAFKA_WAY), List.of(base + KAFKA_PORT)));
    }

    private static int port(int base, String link) {
        return base + FIRST_LINK + ChaosSchedule.links().indexOf(link);
    }

    /** Sends every part the long way round; options of a JVM win over what the stack says. */
    private static Map<String, String> environment(int base) {
        var kafka = port(base, ChaosSchedule.KAFKA_WAY);
        var variables = new LinkedHashMap<String, String>();
        variables.put("WORKSAFE_LONGEST_DELAY", "1");
        variables.put("WORKSAFE_KAFKA_JAVA_OPTS", "-Dworksafe.kafka.advertised-port=" + kafka);
        for (var service : ChaosSchedule.SERVICES) {
            variables.put(
                    "WORKSAFE_" + service.toUpperCase(Locale.ROOT) + "_JAVA_OPTS",
                    "-DWORKSAFE_DB_URL=jdbc:postgresql://127.0.0.1:%d/%s -Dkafka.bootstrap.servers=127.0.0.1:%d"
                            .formatted(port(base, ChaosSchedule.databaseWay(service)), service, kafka));
        }
        variables.put(
                "WORKSAFE_GATEWAY_JAVA_OPTS",
                ChaosSchedule.SERVICES.stream()
                        .map(service -> "-DWORKSAFE_%s_URL=http://127.0.0.1:%d"
                                .formatted(
                                        service.toUpperCase(Locale.ROOT),
                                        port(base, ChaosSchedule.gatewayWay(service))))
                        .collect(Collectors.joining(" ")));
        return variables;
    }

    private static String password(Suite suite) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(suite.home().resolve("secrets.properties"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("postgres.password");
    }

    /** Begins a fault; false where there was nothing to strike. */
    boolean begin(ChaosFault fault) {
        return switch (fault.kind()) {
            case SLOW, SLICED, CUT, RESET -> {
                links.get(fault.target()).disturb(fault.kind(), fault.strength());
                yield true;
            }
            case CLOCK -> shiftClock(Duration.ofMinutes(fault.strength()));
            case KILL ->
                process(fault.target()).map(ProcessHandle::destroyForcibly).orElse(false);
            case FREEZE -> signal("STOP", fault.target());
        };
    }

    /** Ends a fault, as far as it does not end by itself. */
    void end(ChaosFault fault) {
        switch (fault.kind()) {
            case SLOW, SLICED, CUT, RESET -> links.get(fault.target()).calm();
            case CLOCK -> shiftClock(Duration.ZERO);
            case FREEZE -> signal("CONT", fault.target());
            case KILL -> {
                if (fault.target().equals(ChaosSchedule.SECOND_REGISTRY)) {
                    reviveSecond();
                }
            }
        }
    }

    private Optional<ProcessHandle> process(String part) {
        return part.equals(ChaosSchedule.SECOND_REGISTRY)
                ? Optional.of(second.toHandle()).filter(ProcessHandle::isAlive)
                : suite.process(part);
    }

    /** To the process and all its children, such as the ones that serve the connections of PostgreSQL. */
    private boolean signal(String name, String part) {
        var pids = process(part)
                .map(process -> Stream.concat(Stream.of(process), process.descendants())
                        .map(one -> Long.toString(one.pid()))
                        .collect(Collectors.joining(" ")))
                .orElse("");
        return !pids.isEmpty() && run(List.of("/bin/sh", "-c", "kill -s " + name + " " + pids)) == 0;
    }

    private static int run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Replaced as a whole: a service that looks meanwhile sees the old shift or the new one. */
    private boolean shiftClock(Duration shift) {
        var file = suite.home().resolve("data/clock-offset");
        try {
            if (shift.isZero()) {
                Files.deleteIfExists(file);
            } else {
                var work = Files.writeString(file.resolveSibling("clock-offset.new"), shift + "\n");
                Files.move(work, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the audit logs verify; what was said where not. */
    List<ChaosFinding> auditLogs() {
        return Stream.of("db", "log")
                .flatMap(what -> {
                    try {
                        var process = suite.command("audit", "verify", what)
                                .redirectErrorStream(true)
                                .start();
                        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                        return process.waitFor() == 0
                                ? Stream.<ChaosFinding>empty()
                                : Stream.of(new ChaosFinding(ChaosCheckers.LOG, what, said.strip()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    /** After a kill, once it is gone. */
    private void reviveSecond() {
        await().atMost(PATIENCE).until(() -> !second.isAlive());
        second = startSecond();
    }

    /** Again while the first is just starting or ending. */
    private Process startSecond() {
        return await().atMost(PATIENCE).ignoreExceptions().until(this::spawnSecond, Process::isAlive);
    }

    /** Another process as the one that runs, by its own command line and environment, at another port. */
    private Process spawnSecond() throws IOException {
        var first = suite.process(FIRST_REGISTRY).orElseThrow();
        var proc = Path.of("/proc", Long.toString(first.pid()));
        var temporary = Files.createDirectories(suite.home().resolve("run/tmp/" + ChaosSchedule.SECOND_REGISTRY));
        var command = words(proc.resolve("cmdline")).stream()
                .map(word -> word.startsWith("-Djava.io.tmpdir=") ? "-Djava.io.tmpdir=" + temporary : word)
                .toList();
        var builder = new ProcessBuilder(command)
                .directory(suite.data(FIRST_REGISTRY).toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder(suite)
                        .resolve(ChaosSchedule.SECOND_REGISTRY + ".log")
                        .toFile()));
        builder.environment().clear();
        words(proc.resolve("environ")).stream()
                .filter(word -> word.indexOf('=') > 0)
                .forEach(word -> builder.environment()
                        .put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1)));
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(suite.gatewayPort() + SECOND_REGISTRY_PORT));
        // Of several processes one looks after the folder of bureaus.
        builder.environment().remove("WORKSAFE_BUREAU_FOLDER");
        var started = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        return started;
    }

    private static List<String> words(Path file) throws IOException {
        return List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\0"));
    }

    /** Whether a part serves; of those that speak HTTP. */
    boolean isReady(String part) {
        var port = suite.gatewayPort()
                + (part.equals(ChaosSchedule.SECOND_REGISTRY)
                        ? SECOND_REGISTRY_PORT
                        : ChaosSchedule.SERVICES.indexOf(part) + 1);
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port))
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(2_000);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Where a run leaves what it found. */
    static Path folder(Suite suite) throws IOException {
        return Files.createDirectories(suite.project().resolve("acceptance/target/chaos"));
    }

    @Override
    public void close() throws IOException {
        second.destroyForcibly();
        for (var link : links.values()) {
            link.close();
        }
    }
}
