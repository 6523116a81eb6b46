package worksafe.tlog.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import worksafe.tlog.Witness;

/**
 * What a witness says to everybody: {@code /<origin>/checkpoint} with what it countersigned last of a log, {@code /q/health/ready}
 * that it serves, {@code /q/health} 503 while it refuses a log, {@code /q/metrics} for Prometheus. It takes nothing from anybody.
 */
public final class WitnessServer implements AutoCloseable {

    private static final int THREADS = 4;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int REFUSES = 503;

    private final HttpServer http;
    private final ExecutorService threads;
    private final Witness witness;
    private final LogWatch watch;

    private WitnessServer(HttpServer http, ExecutorService threads, Witness witness, LogWatch watch) {
        this.http = http;
        this.threads = threads;
        this.witness = witness;
        this.watch = watch;
    }

    /**
     * Serves until it is closed.
     *
     * @param at where; port 0 is any that is free
     */
    public static WitnessServer start(InetSocketAddress at, Witness witness, LogWatch watch) throws IOException {
        return start(at, witness, watch, null);
    }

    /**
     * Serves until it is closed.
     *
     * @param at where; port 0 is any that is free
     * @param tls what it shows to who connects; plain where there is none
     */
    public static WitnessServer start(InetSocketAddress at, Witness witness, LogWatch watch, @Nullable SSLContext tls)
            throws IOException {
        var http = RenewedCertificate.server(at, tls);
        var threads = Executors.newFixedThreadPool(THREADS);
        http.setExecutor(threads);
        var server = new WitnessServer(http, threads, witness, watch);
        var unused = http.createContext("/", server::answer);
        http.start();
        return server;
    }

    /** Where it listens. */
    public int port() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, NOT_ALLOWED, "GET alone\n");
                return;
            }
            var path = String.valueOf(exchange.getRequestURI().getPath());
            switch (path) {
                case "/q/health/ready" -> send(exchange, OK, "ready\n");
                case "/q/health" -> send(exchange, isRefusing() ? REFUSES : OK, health());
                case "/q/metrics" -> send(exchange, OK, metrics());
                default -> checkpoint(exchange, path);
            }
        }
    }

    private void checkpoint(HttpExchange exchange, String path) throws IOException {
        var origin = watch.origins().stream()
                .filter(log -> path.equals("/" + log + "/checkpoint"))
                .findFirst()
                .orElse(null);
        if (origin == null) {
            send(exchange, NOT_FOUND, "no such log\n");
            return;
        }
        try {
            var cosigned = witness.cosigned(origin).orElse(null);
            if (cosigned == null) {
                send(exchange, NOT_FOUND, "nothing is countersigned yet\n");
            } else {
                send(exchange, OK, new String(cosigned, StandardCharsets.UTF_8));
            }
        } catch (RuntimeException e) {
            send(exchange, REFUSES, "the witness's memory cannot be read\n");
        }
    }

    private boolean isRefusing() {
        return watch.origins().stream().anyMatch(origin -> watch.sight(origin).state() == LogSight.State.REFUSED);
    }

    private String health() {
        var text = new StringBuilder();
        for (var origin : watch.origins()) {
            var sight = watch.sight(origin);
            text.append(origin)
                    .append(": ")
                    .append(sight.state().name().toLowerCase(Locale.ROOT))
                    .append(", ")
                    .append(sight.size())
                    .append(" entries countersigned")
                    .append(sight.told().isEmpty() ? "" : "; " + sight.told())
                    .append('\n');
        }
        return text.isEmpty() ? "no log is watched\n" : text.toString();
    }

    private String metrics() {
        var text = new StringBuilder();
        for (var origin : watch.origins()) {
            var sight = watch.sight(origin);
            gauge(text, "witness_log_entries", origin, sight.size());
            gauge(text, "witness_log_refused", origin, sight.state() == LogSight.State.REFUSED ? 1 : 0);
            gauge(text, "witness_log_unreachable", origin, sight.state() == LogSight.State.UNREACHABLE ? 1 : 0);
            sight.cosigned()
                    .ifPresent(
                            at -> gauge(text, "witness_log_cosigned_timestamp_seconds", origin, at.getEpochSecond()));
        }
        return text.toString();
    }

    private static void gauge(StringBuilder text, String name, String origin, long value) {
        text.append(name)
                .append("{log=\"")
                .append(origin.replace("\\", "\\\\").replace("\"", "\\\""))
                .append("\"} ")
                .append(value)
                .append('\n');
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
