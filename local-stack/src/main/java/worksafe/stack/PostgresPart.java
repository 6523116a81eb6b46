package worksafe.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The database server with a database for each service. */
final class PostgresPart implements Part {

    /** Small enough that the whole suite fits a small machine. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "shared_buffers", "96MB",
            "work_mem", "8MB",
            "maintenance_work_mem", "64MB",
            "max_wal_size", "1GB",
            "max_parallel_workers_per_gather", "1",
            "log_line_prefix", "%m [%p] %u@%d ");

    private final StackHome home;
    private final int port;
    private final Secrets secrets;
    private final List<String> services;
    private final @Nullable StackTls tls;
    private final Map<String, ServiceDatabase> databases = new LinkedHashMap<>();
    private @Nullable PostgresServer server;
    private boolean stopped;

    /** @param tls of an encrypted run; null in a plain one */
    PostgresPart(StackHome home, int port, Secrets secrets, List<String> services, @Nullable StackTls tls) {
        this.tls = tls;
        this.home = home;
        this.port = port;
        this.secrets = secrets;
        this.services = List.copyOf(services);
    }

    @Override
    public String name() {
        return PortPlan.POSTGRES;
    }

    @Override
    public synchronized String start() {
        if (stopped) {
            throw new StackException(Speech.of("supervisor.stopping"));
        }
        Logs.rotate(home.log(name()));
        var started = PostgresServer.start(new PostgresServer.Settings(
                home.postgres(),
                home.log(name()),
                port,
                secrets.postgres(),
                PARAMETERS,
                tls == null ? null : tls.databaseServer()));
        server = started;
        for (var service : services) {
            var database = Provisioning.service(started.superuser(), service, secrets.of(service));
            databases.put(service, tls == null ? database : database.at(url(service, tls)));
        }
        return Speech.of("postgres.place", port, String.join(", ", services), started.pid());
    }

    /** With the service's own certificate, not the superuser's. */
    private String url(String service, StackTls encrypted) {
        return new Superuser("127.0.0.1", port, service, "", encrypted.database(service)).url(service);
    }

    synchronized ServiceDatabase database(String service) {
        var database = databases.get(service);
        if (database == null) {
            throw new StackException(Speech.of("postgres.no-database", service));
        }
        return database;
    }

    @Override
    public synchronized CompletableFuture<String> ended() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server.onExit().thenApply(code -> Speech.of("part.ended", code));
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        if (server != null) {
            server.close();
        }
    }
}
