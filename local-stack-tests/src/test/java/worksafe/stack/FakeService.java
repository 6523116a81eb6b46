package worksafe.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Stands in for any service and for the gateway: ready at once, tells its environment, takes one import. Knows nothing
 * but the JDK, as it runs from a jar of its own.
 */
final class FakeService {

    private static final Pattern CODE = Pattern.compile(",([0-9A-Z]{18}),");
    private static final Pattern ITEM = Pattern.compile("\\{[^{}]*\"enterpriseId\"[^{}]*}");
    private static final Pattern CODE_OF_ITEM = Pattern.compile("\"enterpriseId\":\"([^\"]+)\"");
    private static final AtomicInteger LOOKS = new AtomicInteger();
    private static final AtomicInteger AWAY = new AtomicInteger();
    private static final AtomicInteger AWAY_AFTERWARDS = new AtomicInteger();
    private static volatile int lines;
    private static volatile int rejected;
    private static volatile List<String> codes = List.of();

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        if (System.getenv("FAKE_FAILS") != null) {
            System.err.println("cannot start: told to fail");
            System.exit(7);
        }
        start(Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT")));
    }

    /** Serves within this JVM. */
    static HttpServer start(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", FakeService::answer);
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (path.equals("/q/health/ready")) {
                send(exchange, 200, "{}");
            } else if (path.equals("/env")) {
                send(
                        exchange,
                        200,
                        System.getenv().entrySet().stream()
                                .map(variable -> variable.getKey() + "=" + variable.getValue())
                                .collect(Collectors.joining("\n")));
            } else if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
                send(exchange, 401, "{\"title\":\"No token\"}");
            } else if (path.equals("/api/v1/registry/imports")) {
                acceptImport(exchange, body);
            } else if (path.equals("/api/v1/registry/imports/0190/report")) {
                report(exchange);
            } else if (path.startsWith("/api/v1/registry/jobs/")) {
                job(exchange, path);
            } else if (path.equals("/api/v1/registry/enterprises/assignments")) {
                assignments(exchange, body);
            } else if (path.equals("/api/v1/registry/enterprises")) {
                enterprises(exchange);
            } else if (path.equals("/api/v1/registry/policies")) {
                policies(exchange);
            } else if (path.startsWith("/api/v1/registry/enterprises/")) {
                exchange.getResponseHeaders()
                        .set("ETag", "\"v" + version(path.substring(path.lastIndexOf('/') + 1)) + "\"");
                send(exchange, 200, "{}");
            } else {
                send(exchange, 404, "{\"title\":\"Not found\"}");
            }
        }
    }

    private static void acceptImport(HttpExchange exchange, String body) throws IOException {
        var headers = exchange.getRequestHeaders();
        if (!"text/csv".equals(headers.getFirst("Content-Type")) || headers.getFirst("Idempotency-Key") == null) {
            send(exchange, 400, "{\"title\":\"Not as agreed\",\"detail\":\"type or key\"}");
            return;
        }
        if (body.contains("refuse me")) {
            send(exchange, 422, "{\"title\":\"Unusable\",\"detail\":\"no such columns\"}");
            return;
        }
        lines = (int) body.lines().count() - 1;
        codes = CODE.matcher(body)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        LOOKS.set(0);
        // A restart of the registry behind its gateway.
        AWAY.set(body.contains("restart") ? 3 : 0);
        AWAY_AFTERWARDS.set(body.contains("afterwards") ? 3 : 0);
        rejected = (int) body.lines().filter(line -> line.contains("reject me")).count();
        exchange.getResponseHeaders().set("Location", "/api/v1/registry/jobs/0190");
        send(exchange, 202, "{}");
    }

    /** Two pages, the codes themselves as ids. */
    private static void enterprises(HttpExchange exchange) throws IOException {
        var query = String.valueOf(exchange.getRequestURI().getQuery());
        if (query.contains("state=ACTIVE")) {
            // None that could be shown: it would need services that do more than these.
            send(exchange, 200, "{\"items\":[]}");
            return;
        }
        var half = codes.size() / 2;
        var second = query.contains("cursor=next");
        var items = (second ? codes.subList(half, codes.size()) : codes.subList(0, half))
                .stream()
                        .map(code -> "{\"id\":\"%s\",\"creditCode\":\"%s\"}".formatted(code, code))
                        .collect(Collectors.joining(","));
        send(exchange, 200, "{\"items\":[" + items + "]" + (second ? "}" : ",\"nextCursor\":\"next\"}"));
    }

    /** At most 500, with a key; who names another version than the present one is refused. */
    private static void assignments(HttpExchange exchange, String body) throws IOException {
        var items = ITEM.matcher(body).results().toList();
        if (items.isEmpty()
                || items.size() > 500
                || exchange.getRequestHeaders().getFirst("Idempotency-Key") == null) {
            send(exchange, 400, "{\"title\":\"Not as agreed\",\"detail\":\"items or key\"}");
            return;
        }
        send(
                exchange,
                200,
                items.stream()
                        .map(item -> {
                            var code = CODE_OF_ITEM
                                    .matcher(item.group())
                                    .results()
                                    .findFirst()
                                    .orElseThrow()
                                    .group(1);
                            var isPresent = item.group().contains("\"revision\":" + version(code));
                            return "{\"enterpriseId\":\"%s\",\"fate\":\"%s\"}"
                                    .formatted(code, isPresent ? "ASSIGNED" : "REFUSED");
                        })
                        .collect(Collectors.joining(",", "{\"items\":[", "]}")));
    }

    /** None is there yet; one is added with a key. */
    private static void policies(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            send(exchange, 200, "{\"items\":[]}");
        } else if (exchange.getRequestHeaders().getFirst("Idempotency-Key") == null) {
            send(exchange, 400, "{\"title\":\"Not as agreed\",\"detail\":\"key\"}");
        } else {
            send(exchange, 201, "{}");
        }
    }

    /** One in a while has been changed since it was registered. */
    private static int version(String id) {
        return id.endsWith("5") ? 2 : 1;
    }

    private static void report(HttpExchange exchange) throws IOException {
        if (AWAY_AFTERWARDS.getAndDecrement() > 0) {
            send(exchange, 502, "{\"title\":\"Bad gateway\"}");
            return;
        }
        if (!"lines=PROBLEMS".equals(exchange.getRequestURI().getQuery())) {
            send(exchange, 400, "{\"title\":\"Not as agreed\",\"detail\":\"lines\"}");
            return;
        }
        send(
                exchange,
                200,
                "\uFEFFLine,Fate,Explanation,a,b\r\n3,rejected,\"no name; no place, either\",reject me,4\r\n");
    }

    private static void job(HttpExchange exchange, String path) throws IOException {
        if (AWAY.getAndDecrement() > 0) {
            send(exchange, 502, "{\"title\":\"Bad gateway\"}");
            return;
        }
        var finished = LOOKS.incrementAndGet() > 2;
        if (path.endsWith("/cancellation")) {
            send(exchange, 200, "{\"id\":\"0190\",\"state\":\"CANCELLED\",\"processed\":0}");
            return;
        }
        send(
                exchange,
                200,
                "{\"id\":\"0190\",\"state\":\"%s\",\"processed\":%d,\"total\":%d,\"counts\":{\"registered\":%d,\"rejected\":%d}}"
                        .formatted(
                                finished ? "SUCCEEDED" : "RUNNING",
                                finished ? lines : lines / 2,
                                lines,
                                lines - rejected,
                                rejected));
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** A project folder in which each service is this one. */
    static Path project(Path folder) throws IOException {
        var manifest = new Manifest();
        var location = FakeService.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        attributes.put(Attributes.Name.CLASS_PATH, location);
        for (var module :
                List.of("enterprise-registry", "hazard-service", "inspection-service", "training-service", "gateway")) {
            var jar = folder.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
            Files.createDirectories(jar.getParent());
            new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        }
        return folder;
    }
}
