package worksafe.acceptance;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import worksafe.stack.DevelopmentIssuer;
import worksafe.stack.TlsAuthority;
import worksafe.tlog.witness.RenewedCertificate;

/**
 * The suite as {@code ./worksafe up} runs it, started once for all tests from the packaged modules, with data, ports and
 * logs of its own under {@code target/suite}. It dies with the tests.
 */
public final class Suite {

    private static final Duration PATIENCE = Duration.ofSeconds(150);
    /** For what an option brings along, such as an identity provider that is built first. */
    private static final Duration PATIENCE_WITH_MORE = Duration.ofSeconds(400);

    private static final int PORTS_IN_A_ROW = 40;

    /** Whether services start from AOT caches, as usual. In the build they start once; making the caches would take longer. */
    private static final boolean QUICK_STARTS = Boolean.getBoolean("suite.quick-starts");

    private static @Nullable Suite running;

    private final Path project;
    private final Path home;
    private final int basePort;
    private final Process supervisor;
    private final String scheme;
    private final DevelopmentIssuer signer;

    private Suite(Path project, Path home, int basePort, boolean tls, Process supervisor) {
        this.scheme = tls ? "https" : "http";
        this.project = project;
        this.home = home;
        this.basePort = basePort;
        this.supervisor = supervisor;
        this.signer = DevelopmentIssuer.start(home.resolve("issuer.jwk"), 0);
    }

    /** The one suite of this test run; the first call starts it, and it alone decides on further options of {@code up}. */
    public static synchronized Suite running(String... options) {
        if (running == null) {
            running = start(List.of(options), base -> Map.of());
        }
        return running;
    }

    /** As {@link #running}, with more in the environment of {@code up}, as follows from the first of its ports. */
    public static synchronized Suite runningWith(IntFunction<Map<String, String>> environment) {
        if (running == null) {
            running = start(List.of(), environment);
        }
        return running;
    }

    private static Suite start(List<String> options, IntFunction<Map<String, String>> environment) {
        var project = projectRoot();
        var home = project.resolve("acceptance/target/suite");
        deleteTree(home);
        var basePort = freePorts();
        var log = project.resolve("acceptance/target/suite.log").toFile();
        try {
            var words = new ArrayList<>(List.of("up", "--no-sample", "--base-port", Integer.toString(basePort)));
            words.addAll(options);
            var builder = command(project, home, words.toArray(String[]::new))
                    .redirectErrorStream(true)
                    .redirectOutput(log);
            builder.environment().putAll(environment.apply(basePort));
            var supervisor = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(supervisor)));
            awaitReady(home, supervisor, log, options.isEmpty() && !QUICK_STARTS ? PATIENCE : PATIENCE_WITH_MORE);
            var tls = options.contains("--tls");
            if (tls) {
                // Before any client is made, each of which takes what is the default then.
                SSLContext.setDefault(context(home, "operator"));
            }
            return new Suite(project, home, basePort, tls, supervisor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a part of an encrypted suite shows and trusts. */
    static SSLContext context(Path home, String part) throws IOException {
        var authority = authority(home);
        return RenewedCertificate.context(authority.keyStore(part), authority.password(), authority.certificate());
    }

    /** Who gave the parts of an encrypted suite their certificates. */
    static TlsAuthority authority(Path home) throws IOException {
        var secrets = new Properties();
        secrets.load(new StringReader(Files.readString(home.resolve("secrets.properties"))));
        return TlsAuthority.kept(home.resolve("tls"), secrets.getProperty("tls.password"));
    }

    /** A command of {@code ./worksafe}, to be started on this suite. */
    public ProcessBuilder command(String... words) {
        return command(project, home, words);
    }

    private static ProcessBuilder command(Path project, Path home, String... words) {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dworksafe.project=" + project,
                "-cp",
                System.getProperty("java.class.path"),
                "worksafe.stack.Stack"));
        line.addAll(List.of(words));
        var builder = new ProcessBuilder(line);
        builder.environment().put("WORKSAFE_HOME", home.toString());
        if (!QUICK_STARTS) {
            builder.environment().put("WORKSAFE_AOT", "off");
        }
        return builder;
    }

    private static void awaitReady(Path home, Process supervisor, File log, Duration patience) throws IOException {
        var end = System.nanoTime() + patience.toNanos();
        try {
            while (!Files.exists(home.resolve("run/ready"))) {
                if (supervisor.waitFor(200, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                    supervisor.destroy();
                    throw new AssertionError("the suite did not start:\n" + Files.readString(log.toPath()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void end(Process supervisor) {
        supervisor.destroy();
        try {
            if (!supervisor.waitFor(60, TimeUnit.SECONDS)) {
                supervisor.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A token that the suite trusts. */
    String token(String role, String region) {
        return token(role, region, "test-" + role);
    }

    /** A token of a certain person, for separation of duties. */
    public String token(String role, String region, String subject) {
        return signer.request()
                .issuer(scheme + "://127.0.0.1:" + (basePort + 10))
                .subject(subject)
                .roles(role)
                .region(region)
                .mint();
    }

    /** A token of a user of enterprises. */
    String enterpriseToken(String region, List<String> enterprises) {
        return signer.request()
                .issuer(scheme + "://127.0.0.1:" + (basePort + 10))
                .subject("test-enterprise")
                .roles("enterprise")
                .region(region)
                .enterprises(enterprises)
                .mint();
    }

    /** A token to be described, good or bad. */
    public worksafe.stack.TokenRequest anyToken() {
        return signer.request().issuer(scheme + "://127.0.0.1:" + (basePort + 10));
    }

    /** Calls through the gateway. */
    Http http(String token) {
        return new Http(scheme + "://127.0.0.1:" + basePort, token);
    }

    /** Where the part listens whose port is so far from the gateway's. */
    public String address(int offset) {
        return scheme + "://127.0.0.1:" + (basePort + offset);
    }

    /** Where the gateway listens. */
    public int gatewayPort() {
        return basePort;
    }

    /** Where the broker listens. */
    public String broker() {
        return "127.0.0.1:" + (basePort + 21);
    }

    /** Where a part keeps its files. */
    public Path data(String part) {
        return home.resolve("data").resolve(part);
    }

    /** The root of the source tree. */
    public Path project() {
        return project;
    }

    /** Where it keeps its data, its tokens and its logs. */
    public Path home() {
        return home;
    }

    /** Ends a part as a power cut would; the supervisor starts it again. */
    void kill(String part) {
        var killed =
                ProcessHandle.of(pid(part)).map(ProcessHandle::destroyForcibly).orElse(false);
        if (!killed) {
            throw new AssertionError(part + " could not be killed");
        }
    }

    /** The process of a part, if it lives; one that only has its number now is none. */
    public Optional<ProcessHandle> process(String part) {
        try {
            var pid = pid(part);
            return supervisor.descendants().filter(one -> one.pid() == pid).findFirst();
        } catch (UncheckedIOException | NumberFormatException | NoSuchElementException atThisMomentNone) {
            return Optional.empty();
        }
    }

    /** The pid of a part, as the supervisor remembers it. */
    long pid(String part) {
        try {
            if (part.equals("postgres")) {
                return Long.parseLong(Files.readAllLines(home.resolve("data/postgres/postmaster.pid"))
                        .getFirst()
                        .strip());
            }
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(home.resolve("run/" + part + ".pid"))));
            return Long.parseLong(properties.getProperty("pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePorts() {
        for (int base = 28_000; base < 60_000; base += PORTS_IN_A_ROW) {
            if (areFree(base)) {
                return base;
            }
        }
        throw new AssertionError("no free ports");
    }

    private static boolean areFree(int base) {
        for (int port = base; port < base + PORTS_IN_A_ROW; port++) {
            try (var socket = new ServerSocket(port)) {
                socket.setReuseAddress(true);
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }

    private static Path projectRoot() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new AssertionError("no folder above holds mvnw");
    }

    private static void deleteTree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder, new FileVisitOption[0])) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
