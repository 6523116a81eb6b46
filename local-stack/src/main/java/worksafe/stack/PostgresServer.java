package worksafe.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server of our own on the loopback address, with scram passwords and the builtin locale C.UTF-8.
 * The server is a direct child of this JVM. If the JVM is killed, the server lives on; whoever starts one on the same
 * data folder next finds and stops it first.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration START = Duration.ofSeconds(120);
    private static final int ATTEMPTS = 5;
    private static final String INVALID_PASSWORD = "28P01";

    private static final Map<String, String> ALWAYS = Map.of(
            "listen_addresses", LOOPBACK,
            "unix_socket_directories", "",
            "password_encryption", "scram-sha-256",
            "timezone", "UTC",
            "log_timezone", "UTC",
            "jit", "off",
            "random_page_cost", "1.1",
            "max_connections", "150");

    /** A crash of the machine may cost a test its database; the disk need not be waited for. */
    private static final Map<String, String> EPHEMERAL = Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            "shared_buffers", "64MB");

    private final Process process;
    private final ProcessIdentity identity;
    private final Superuser superuser;
    private final @Nullable Path ephemeralFolder;

    private PostgresServer(
            Process process, ProcessIdentity identity, Superuser superuser, @Nullable Path ephemeralFolder) {
        this.process = process;
        this.identity = identity;
        this.superuser = superuser;
        this.ephemeralFolder = ephemeralFolder;
    }

    /**
     * What a server is started with.
     *
     * @param dataDirectory created and initialised when it is not there yet
     * @param log file to which the server's messages are appended
     * @param port TCP port on 127.0.0.1; 0 takes a free one
     * @param password of the superuser {@code postgres}; fixed when the data folder is first initialised
     * @param parameters server parameters beyond the house's own, which they override
     * @param tls by what it speaks TLS alone; null where it speaks in plain
     */
    public record Settings(
            Path dataDirectory,
            Path log,
            int port,
            String password,
            Map<String, String> parameters,
            @Nullable Tls tls) {

        public Settings {
            parameters = Map.copyOf(parameters);
        }

        /** Of a server that speaks in plain. */
        public Settings(Path dataDirectory, Path log, int port, String password, Map<String, String> parameters) {
            this(dataDirectory, log, port, password, parameters, null);
        }
    }

    /**
     * Encryption of a server.
     *
     * @param folder with what the server reads, all of which becomes the property of whom it runs as
     * @param parameters server parameters that name these files
     * @param clientParameters what the superuser's JDBC address says behind the database
     */
    public record Tls(Path folder, Map<String, String> parameters, String clientParameters) {

        public Tls {
            parameters = Map.copyOf(parameters);
        }
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @throws StackException when it cannot be started; the message holds the end of its log
     */
    public static PostgresServer start(Settings settings) {
        return start(settings, Unprivileged.detect(), null);
    }

    /**
     * Starts a server for tests on a fresh folder and a free port, without waiting for disks. It ends with {@link
     * #close()} or with this JVM, and its folder is deleted then. Leftovers of killed JVMs are removed first.
     */
    public static PostgresServer ephemeral() {
        return ephemeral(Unprivileged.detect());
    }

    static PostgresServer ephemeral(Unprivileged way) {
        var folder = EphemeralFolder.create(way);
        var settings = new Settings(
                folder.resolve("data"), folder.resolve("postgres.log"), 0, Passwords.randomSecret(), EPHEMERAL);
        try {
            var server = start(settings, way, folder);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-postgres-" + server.port()));
            return server;
        } catch (RuntimeException e) {
            Folders.delete(folder);
            throw e;
        }
    }

    /** Stops the server that a killed JVM left on this data folder, if there is one. */
    static void stopLeftover(Path dataDirectory) {
        PostmasterFile.server(dataDirectory).ifPresent(PostgresServer::stop);
    }

    static PostgresServer start(Settings settings, Unprivileged way, @Nullable Path ephemeralFolder) {
        var data = settings.dataDirectory().toAbsolutePath().normalize();
        var parent = Folders.parent(data);
        stopLeftover(data);
        try {
            Files.createDirectories(parent);
            Files.createDirectories(Folders.parent(settings.log()));
            if (!way.reaches(parent)) {
                throw new StackException(Speech.of("postgres.closed-folder", data));
            }
            var cache = way == Unprivileged.AS_NOBODY
                    ? Path.of("/var/cache/worksafe/postgresql")
                    : PostgresBinaries.cache(data.resolveSibling("postgresql-programs"));
            var programs = PostgresBinaries.unpacked(cache).resolve("bin");
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialise(settings, data, programs, way);
            }
            way.own(data);
            var tls = settings.tls();
            if (tls != null) {
                way.ownEach(tls.folder());
            }
            PostmasterFile.removeStale(data);
            return launch(settings, data, programs, way, ephemeralFolder);
        } catch (IOException e) {
            throw new StackException(Speech.of("postgres.no-start", e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(Speech.of("interrupted"), e);
        }
    }

    /** Initialises beside the final place and renames, so that a half-made data folder is never taken for one. */
    private static void initialise(Settings settings, Path data, Path programs, Unprivileged way)
            throws IOException, InterruptedException {
        var work = data.resolveSibling(data.getFileName() + ".new");
        Folders.delete(work);
        Folders.createPrivate(work);
        var password = work.resolveSibling(data.getFileName() + ".password");
        Folders.writePrivate(password, settings.password());
        way.own(work);
        way.own(password);
        try {
            // pg_trgm asks the C library what a letter is: with its locale C a Chinese name has no trigrams.
            var command = new ArrayList<>(List.of(
                    programs.resolve("initdb").toString(),
                    "--pgdata=" + work,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--lc-messages=C"));
            if ("off".equals(settings.parameters().get("fsync"))) {
                command.add("--no-sync");
            }
            var initdb = process(way.command(command), settings.log()).start();
            var result = initdb.waitFor();
            if (result != 0) {
                throw new StackException(Speech.of("postgres.initdb", result, LogTail.of(settings.log())));
            }
        } finally {
            Files.deleteIfExists(password);
        }
        Folders.delete(data);
        Files.move(work, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static PostgresServer launch(
            Settings settings, Path data, Path programs, Unprivileged way, @Nullable Path ephemeralFolder)
            throws IOException, InterruptedException {
        var failure = "";
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var port = settings.port() == 0 ? Ports.free() : settings.port();
            var logged = Files.exists(settings.log()) ? Files.size(settings.log()) : 0;
            var process = process(way.command(command(settings, data, programs, port)), settings.log())
                    .start();
            var tls = settings.tls();
            var superuser = new Superuser(
                    LOOPBACK, port, SUPERUSER, settings.password(), tls == null ? "" : tls.clientParameters());
            if (awaitReady(process, data, superuser)) {
                var identity = ProcessIdentity.of(process.pid())
                        .orElseThrow(() -> new StackException(Speech.of(
                                "part.ended-at-once", PortPlan.POSTGRES, LogTail.since(settings.log(), logged))));
                return new PostgresServer(process, identity, superuser, ephemeralFolder);
            }
            failure = LogTail.since(settings.log(), logged);
            if (!mayPass(failure, settings.port() == 0)) {
                break;
            }
            Pause.of(Duration.ofMillis(300));
        }
        throw new StackException(Speech.of("postgres.no-start", "\n" + failure.strip()));
    }

    /** A free port can be taken by another before we have it; the children of a killed server need a moment to go. */
    private static boolean mayPass(String failure, boolean portIsFree) {
        return failure.contains("pre-existing shared memory block")
                || (portIsFree && failure.contains("could not bind"));
    }

    private static List<String> command(Settings settings, Path data, Path programs, int port) {
        var command = new ArrayList<>(
                List.of(programs.resolve("postgres").toString(), "-D", data.toString(), "-p", Integer.toString(port)));
        var parameters = new TreeMap<>(ALWAYS);
        parameters.putAll(settings.parameters());
        var tls = settings.tls();
        if (tls != null) {
            parameters.putAll(tls.parameters());
        }
        parameters.forEach((name, value) -> {
            command.add("-c");
            command.add(name + "=" + value);
        });
        return command;
    }

    private static ProcessBuilder process(List<String> command, Path log) {
        var builder = new ProcessBuilder(OwnSession.command(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // Settings of a PostgreSQL client of the user's must not steer this server.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        return builder;
    }

    private static boolean awaitReady(Process process, Path data, Superuser superuser) throws InterruptedException {
        var end = System.nanoTime() + START.toNanos();
        while (!PostmasterFile.isReady(data, process.pid())) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                return false;
            }
            if (System.nanoTime() > end) {
                process.destroyForcibly();
                throw new StackException(Speech.of("postgres.not-ready", START.toSeconds()));
            }
        }
        try (var connection = superuser.connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            ProcessIdentity.of(process.pid()).ifPresent(PostgresServer::stop);
            throw new StackException(
                    INVALID_PASSWORD.equals(e.getSQLState())
                            ? Speech.of("postgres.other-password", data)
                            : Speech.of("postgres.no-connection", e.getMessage()),
                    e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return superuser.port();
    }

    /** How to reach it as superuser. */
    public Superuser superuser() {
        return superuser;
    }

    /** The pid of the server process. */
    public long pid() {
        return process.pid();
    }

    /** Completes when the server process ends, for whatever reason, with its exit code. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    ProcessIdentity identity() {
        return identity;
    }

    /** Breaks off all sessions, writes a checkpoint and stops; does nothing when the server has ended already. */
    @Override
    public void close() {
        stop(identity);
        if (ephemeralFolder != null) {
            Folders.delete(ephemeralFolder);
        }
    }

    /** A fast shutdown; when that takes too long, one without checkpoint; at last a kill. */
    private static void stop(ProcessIdentity server) {
        server.end(Duration.ofSeconds(20), "INT", "QUIT", "KILL");
    }
}
