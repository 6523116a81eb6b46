package worksafe.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user runs it, as a process of its own, over services that only pretend. */
class StackTest {

    @TempDir
    Path folder;

    private final int base = freeBase();
    private StackHome home;

    @BeforeEach
    void prepare() throws IOException {
        home = new StackHome(FakeService.project(folder.resolve("project")), folder.resolve("home"));
    }

    @AfterEach
    void stopWhateverRuns() throws Exception {
        run("down");
    }

    @Test
    void upStartsAllLoadsSamplesOnceAndStopsAllWhenToldToEnd() throws Exception {
        var up = start("up", "--base-port", Integer.toString(base), "--sample-lines", "200");
        awaitOutput(up, "Try first");

        assertThat(up.output())
                .contains(
                        "postgres",
                        "kafka",
                        "issuer",
                        "witness",
                        "registry",
                        "hazards",
                        "inspections",
                        "training",
                        "gateway")
                .contains("jiangyin: succeeded 120 / 120", "jizhou: succeeded 80 / 80")
                .containsPattern("jiangyin: \\d{2} enterprises assigned");
        assertThat(get(base + 1, "/env"))
                .contains(
                        "WORKSAFE_DB_URL=jdbc:postgresql://127.0.0.1:" + (base + 20) + "/registry",
                        "WORKSAFE_DB_OWNER=registry_owner",
                        "WORKSAFE_DB_APP=registry_app",
                        "WORKSAFE_DB_JOBS=registry_jobs",
                        "KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:" + (base + 21),
                        "WORKSAFE_OIDC_ISSUER=http://127.0.0.1:" + (base + 10),
                        "WORKSAFE_OIDC_JWKS_URL=http://127.0.0.1:" + (base + 10) + "/jwks.json",
                        "WORKSAFE_PROFILE=development",
                        "WORKSAFE_CLOCK_OFFSET_FILE=" + home.clockOffset(),
                        "WORKSAFE_PERSONAL_DATA_KEY=",
                        "WORKSAFE_BLIND_INDEX_KEY=",
                        "WORKSAFE_AUDIT_WITNESS_KEY=" + AuditKeys.witness(home),
                        "WORKSAFE_AUDIT_WITNESS_URL=http://127.0.0.1:" + (base + 12));
        assertThat(get(base + 12, "/q/health"))
                .contains(
                        "worksafe.local/registry: ",
                        "worksafe.local/hazards: ",
                        "worksafe.local/inspections: ",
                        "worksafe.local/training: ");
        assertThat(get(base, "/env"))
                .contains(
                        "WORKSAFE_REGISTRY_URL=http://127.0.0.1:" + (base + 1),
                        "WORKSAFE_HAZARDS_URL=http://127.0.0.1:" + (base + 2),
                        "WORKSAFE_INSPECTIONS_URL=http://127.0.0.1:" + (base + 3),
                        "WORKSAFE_TRAINING_URL=http://127.0.0.1:" + (base + 4))
                .doesNotContain("WORKSAFE_DB_URL", "WORKSAFE_CLOCK_OFFSET_FILE");
        for (var secret : List.of(
                home.secrets(), home.issuerKey(), home.tokens(), home.witness().resolve("key"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("rw-------");
        }
        var tokens = Files.readAllLines(home.tokens());
        assertThat(tokens).hasSize(12);
        assertThat(up.output())
                .as("tokens stand in their file only")
                .contains(home.tokens().toString(), "http://127.0.0.1:" + base + "/docs")
                .doesNotContain(tokens.stream()
                        .map(line -> line.substring(line.indexOf('=') + 1))
                        .toArray(String[]::new));
        assertThat(up.output())
                .as("where people work stands before all else")
                .containsSubsequence("Ready after", "Console ", "Look at ", "Tokens ", "Try first");
        assertThat(run("status").code()).isZero();
        assertThat(run("up", "--base-port", Integer.toString(base)).output()).contains("the stack runs already (pid ");
        var processes = parts();

        // Not INT: whoever runs the tests in the background may have it ignored, and children inherit that.
        ProcessIdentity.of(up.process().pid()).orElseThrow().signal("TERM");

        assertThat(up.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(up.process().exitValue()).isNotZero();
        assertThat(processes).hasSize(8).noneMatch(ProcessIdentity::isAlive);
        assertThat(order(up.output())).containsExactly("gateway", "kafka", "postgres");
        assertThat(run("status").code()).isEqualTo(3);

        var again = run("up", "--detach", "--base-port", Integer.toString(base));
        assertThat(again.code()).isZero();
        assertThat(again.output()).contains("Running in the background").doesNotContain("loading sample data");
    }

    @Test
    void whatEndsByItselfIsStartedAgainAndTheNextUpEndsWhatAKilledOneLeft() throws Exception {
        var up = start("up", "--base-port", Integer.toString(base), "--no-sample", "--only", "registry");
        awaitOutput(up, "Ready after");

        home.pid("registry").process().orElseThrow().signal("KILL");
        PostmasterFile.server(home.postgres()).orElseThrow().signal("KILL");

        awaitOutput(up, "registry    ended with exit code 137; starting it again in 1 s");
        awaitOutput(up, "registry    ready again at");
        awaitOutput(up, "postgres    ready again at");
        var left = parts();

        up.process().destroyForcibly().waitFor();

        assertThat(left).hasSize(4).allMatch(ProcessIdentity::isAlive);
        assertThat(run("status").output()).contains("an earlier run left parts");
        var next = start("up", "--base-port", Integer.toString(base), "--only", "none");
        awaitOutput(next, "Ready after");
        assertThat(left).noneMatch(ProcessIdentity::isAlive);
        assertThat(next.output())
                .contains("registry    stopping the one left by an earlier run")
                .contains("witness     stopping the one left by an earlier run")
                .contains("kafka       stopping the one left by an earlier run")
                .contains("postgres    stopping the one left by an earlier run");
        assertThat(run("down").output()).contains("Stopped.");
        assertThat(next.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(next.process().exitValue()).isNotZero();
    }

    @Test
    void aPortInUseIsSaidWithItsHolder() throws Exception {
        try (var holder = new ServerSocket(base + 1, 1, InetAddress.getLoopbackAddress())) {
            var up = run("up", "--base-port", Integer.toString(base));

            assertThat(holder.isBound()).isTrue();
            assertThat(up.code()).isEqualTo(1);
            assertThat(up.output())
                    .contains("port " + (base + 1) + ", meant for registry, is held by process "
                            + ProcessHandle.current().pid())
                    .contains("--base-port");
        }
    }

    @Test
    void aStartThatFailsInTheBackgroundShowsTheLogAndLeavesNothing() throws Exception {
        var up = run(Map.of("FAKE_FAILS", "yes"), "up", "--detach", "--base-port", Integer.toString(base));

        assertThat(up.code()).isEqualTo(1);
        assertThat(up.output()).contains("ended with exit code 7", "cannot start: told to fail", "./worksafe logs ");
        assertThat(parts()).isEmpty();
    }

    @Test
    void aServiceThatIsNotBuiltIsSaid() throws Exception {
        Files.delete(home.project().resolve("gateway/target/quarkus-app/quarkus-run.jar"));

        var up = run("up", "--base-port", Integer.toString(base));

        assertThat(up.code()).isEqualTo(1);
        assertThat(up.output())
                .contains("gateway is not built", "gateway/target/quarkus-app/quarkus-run.jar is missing");
    }

    @Test
    void resetAsksAndDeletesDataButKeepsKeys() throws Exception {
        home.create();
        assertThat(run("reset", "--yes").output()).contains("There is nothing to delete");
        assertThat(home.data()).exists();
        assertThat(new Secrets(home.secrets()).postgres()).isNotBlank();

        assertThat(run("reset").output()).contains("Nothing was deleted.");
        assertThat(home.data()).exists();
        var reset = run("reset", "--yes");

        assertThat(reset.code()).isZero();
        assertThat(home.data()).doesNotExist();
        assertThat(home.secrets()).exists();
    }

    private record Run(Process process, Path file) {

        String output() throws IOException {
            return Files.readString(file);
        }
    }

    private record Result(int code, String output) {}

    private Result run(String... words) throws Exception {
        return run(Map.of(), words);
    }

    private Result run(Map<String, String> environment, String... words) throws Exception {
        var run = start(environment, words);
        var code = run.process().waitFor();
        return new Result(code, run.output());
    }

    private Run start(String... words) throws IOException {
        return start(Map.of(), words);
    }

    private Run start(Map<String, String> environment, String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dworksafe.project=" + home.project(),
                "-cp",
                System.getProperty("java.class.path"),
                Stack.class.getName()));
        command.addAll(List.of(words));
        var output = Files.createTempFile(folder, "output-", ".txt");
        var builder = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        builder.environment().put("WORKSAFE_HOME", home.folder().toString());
        return new Run(builder.start(), output);
    }

    private static void awaitOutput(Run run, String text) {
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(50))
                .failFast(
                        "the command ended",
                        () -> assertThat(run.process().isAlive())
                                .as(run.output())
                                .isTrue())
                .untilAsserted(() -> assertThat(run.output()).contains(text));
    }

    private List<ProcessIdentity> parts() {
        return Stream.concat(
                        Stream.of("kafka", "witness", "registry", "hazards", "inspections", "training", "gateway")
                                .flatMap(part -> home.pid(part).process().stream()),
                        PostmasterFile.server(home.postgres()).stream())
                .toList();
    }

    private static List<String> order(String output) {
        return output.lines()
                .filter(line -> line.endsWith(" stopped"))
                .flatMap(line -> Stream.of("gateway", "kafka", "postgres").filter(line::contains))
                .toList();
    }

    private static String get(int port, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static int freeBase() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(20_000, 30_000))
                .filter(candidate ->
                        IntStream.rangeClosed(candidate, candidate + 22).allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow();
    }
}
