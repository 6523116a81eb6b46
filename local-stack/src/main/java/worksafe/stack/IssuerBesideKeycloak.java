package worksafe.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Stands between the services of a developer's machine and a real Keycloak, so that its logins work and {@code ./worksafe
 * token}, the sample data and the demonstration still do: {@code /jwks.json} has the keys of both, and {@code /introspect} lets
 * Keycloak say of its own tokens whether they hold. There is none of it in production, where services ask the provider alone.
 */
final class IssuerBesideKeycloak implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LARGEST_FORM = 64 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads;
    private final HttpClient client;
    private final SigningKey key;
    private final String keycloak;

    private IssuerBesideKeycloak(
            HttpServer server, ExecutorService threads, HttpClient client, SigningKey key, String keycloak) {
        this.server = server;
        this.threads = threads;
        this.client = client;
        this.key = key;
        this.keycloak = keycloak;
    }

    /**
     * Starts it.
     *
     * @param port TCP port on 127.0.0.1; 0 takes a free one
     * @param keycloak base address of the Keycloak, which need not run yet
     * @throws StackException when the port is taken
     */
    static IssuerBesideKeycloak start(SigningKey key, int port, String keycloak) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            var started = new IssuerBesideKeycloak(server, threads, client, key, keycloak);
            server.createContext("/jwks.json", exchange -> started.answer(exchange, started::keys));
            server.createContext("/introspect", exchange -> started.answer(exchange, () -> started.held(exchange)));
            server.start();
            return started;
        } catch (IOException e) {
            throw new StackException(Speech.of("issuer.no-listen", port, e.getMessage()), e);
        }
    }

    private interface Work {
        Answer done() throws IOException, InterruptedException;
    }

    private record Answer(int status, String body) {}

    /** Whoever asks is told 502 when Keycloak is away, as he would be of a provider that is. */
    private void answer(HttpExchange exchange, Work work) throws IOException {
        try (exchange) {
            Answer answer;
            try {
                answer = work.done();
            } catch (IOException e) {
                answer = new Answer(502, "{}");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                answer = new Answer(502, "{}");
            }
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer keys() throws IOException, InterruptedException {
        var theirs = client.send(
                HttpRequest.newBuilder(URI.create(Keycloak.keysUrl(keycloak)))
                        .timeout(PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (theirs.statusCode() != 200 || !(JSON.readTree(theirs.body()).path("keys") instanceof ArrayNode keys)) {
            return new Answer(502, "{}");
        }
        keys.addAll((ArrayNode) JSON.readTree(key.publicKeySet()).path("keys"));
        return new Answer(200, JSON.createObjectNode().set("keys", keys).toString());
    }

    private Answer held(HttpExchange exchange) throws IOException, InterruptedException {
        var form = new String(exchange.getRequestBody().readNBytes(LARGEST_FORM), StandardCharsets.UTF_8);
        if (isOwn(form)) {
            // Whoever asks has verified it.
            return new Answer(200, "{\"active\":true}");
        }
        var request = HttpRequest.newBuilder(URI.create(Keycloak.introspectionUrl(keycloak)))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .ifPresent(credentials -> request.header("Authorization", credentials));
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

    /** Whether the token of a form says that it is of our key. */
    private boolean isOwn(String form) {
        return Stream.of(form.split("&"))
                .filter(field -> field.startsWith("token="))
                .map(field -> URLDecoder.decode(field.substring("token=".length()), StandardCharsets.UTF_8))
                .anyMatch(token -> keyOf(token).equals(key.jwk().getKeyId()));
    }

    private static String keyOf(String token) {
        try {
            var head = Base64.getUrlDecoder().decode(token.split("\\.", 2)[0]);
            return JSON.readTree(head).path("kid").asText();
        } catch (IOException | IllegalArgumentException unreadable) {
            return "";
        }
    }

    /** Its own base address. */
    String address() {
        return DevelopmentIssuer.address(server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        client.close();
    }
}
