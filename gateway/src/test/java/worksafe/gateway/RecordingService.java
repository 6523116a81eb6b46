package worksafe.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stands for a service behind the gateway: notes what reaches it and answers as the last step of the path says. */
final class RecordingService implements AutoCloseable {

    /**
     * A request as it arrived.
     *
     * @param uri the request target, byte for byte
     * @param headers name and value in order
     */
    record Seen(String method, String uri, List<Map.Entry<String, String>> headers, AtomicLong bodyBytes, Body body) {

        List<String> all(String name) {
            return headers.stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }

    /** How far the body of a request came. */
    static final class Body {
        volatile boolean complete;
        volatile boolean broken;
    }

    private final Vertx vertx;
    private final HttpServer server;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final AtomicInteger timesDescribed = new AtomicInteger();
    private final Map<String, Function<HttpServerRequest, String>> prepared = new ConcurrentHashMap<>();
    private volatile boolean healthy = true;

    RecordingService(Vertx vertx, String context) {
        this.vertx = vertx;
        this.server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0).setMaxInitialLineLength(65_536))
                .requestHandler(request -> answer(request, context))
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    int port() {
        return server.actualPort();
    }

    String origin() {
        return "http://127.0.0.1:" + port();
    }

    List<Seen> seen() {
        return seen;
    }

    /** The requests whose target holds a mark that only one test uses. */
    List<Seen> seen(String mark) {
        return seen.stream().filter(request -> request.uri().contains(mark)).toList();
    }

    void describeItself(String openApi) {
        documents.put("/q/openapi", openApi);
    }

    /** What it says of its own words, at a path that nobody counts. */
    void explain(String path, String text) {
        documents.put(path, text);
    }

    /** Answers a path with what the function makes of the request, or by itself again where that is null. */
    void prepare(String path, @Nullable Function<HttpServerRequest, String> reply) {
        if (reply == null) {
            prepared.remove(path);
        } else {
            prepared.put(path, reply);
        }
    }

    int timesDescribed() {
        return timesDescribed.get();
    }

    void setHealthy(boolean value) {
        healthy = value;
    }

    private void answer(HttpServerRequest request, String context) {
        var path = request.path();
        if (path.equals("/q/openapi")) {
            timesDescribed.incrementAndGet();
            var document = documents.get(path);
            if (document == null) {
                request.response().setStatusCode(404).end();
            } else {
                request.response().putHeader("Content-Type", "application/json").end(document);
            }
            return;
        }
        if (path.endsWith("/public/code-tables") || path.endsWith("/public/problems")) {
            // Asked now and then by the gateway itself.
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(documents.getOrDefault(path, "{\"items\": []}"));
            return;
        }
        if (path.equals("/q/health/ready")) {
            request.response().setStatusCode(healthy ? 200 : 503).end("{}");
            return;
        }
        var note = new Seen(
                request.method().name(),
                request.uri(),
                List.copyOf(request.headers().entries()),
                new AtomicLong(),
                new Body());
        seen.add(note);
        request.exceptionHandler(gone -> note.body().broken = true);
        if ("mark-early".equals(request.getParam("feed"))) {
            request.pause();
            request.response().setStatusCode(401).end("{}");
            return;
        }
        request.handler(piece -> note.bodyBytes().addAndGet(piece.length()));
        request.endHandler(end -> {
            note.body().complete = true;
            answer(request, note, context);
        });
    }

    private void answer(HttpServerRequest request, Seen note, String context) {
        var response = request.response();
        var path = request.path();
        var reply = prepared.get(path);
        if (reply != null) {
            response.putHeader("Content-Type", "application/json").end(reply.apply(request));
            return;
        }
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "silent" -> {
                // Waits for ever; the gateway must not.
            }
            case "stalls" -> response.setChunked(true).write("{\"half\":");
            case "breaks" -> {
                response.putHeader("Content-Length", "1000");
                response.write("half")
                        .onComplete(written -> request.connection().close());
            }
            case "breaks-chunked" -> {
                response.setChunked(true);
                response.write("half")
                        .onComplete(written -> request.connection().close());
            }
            case "hangs-up" -> request.connection().close();
            case "nothing" -> response.setStatusCode(204).end();
            case "unchanged" ->
                response.setStatusCode(304).putHeader("ETag", "\"v1\"").end();
            case "created" ->
                response.setStatusCode(201)
                        .putHeader("Location", origin() + "/api/v1/" + context + "/things/1?full=%E5%AE%89")
                        .end("{}");
            case "elsewhere" ->
                response.setStatusCode(303)
                        .putHeader("Location", "https://example.org/x")
                        .end();
            case "talkative" ->
                response.putHeader("Server", "inner/1.0")
                        .putHeader("X-Powered-By", "inner")
                        .putHeader("Connection", "keep-alive, X-Inner")
                        .putHeader("X-Inner", "secret")
                        .putHeader("Keep-Alive", "timeout=5")
                        .putHeader("RateLimit", "\"inner\";r=1")
                        .putHeader("ETag", "\"v7\"")
                        .end("{}");
            case "refuses" ->
                response.setStatusCode(422)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"code\":\"inner-rule\"}");
            case "odd-date" ->
                response.putHeader("Date", "tomorrow")
                        .putHeader("Warning", "nonsense")
                        .end("{}");
            case "large", "export" -> large(request, 20);
            case "page" -> request.response().end(Buffer.buffer(new byte[768 * 1024]));
            default -> echo(request, note);
        }
    }

    private static void large(HttpServerRequest request, int mebibytes) {
        var piece = Buffer.buffer(new byte[1024 * 1024]);
        var response = request.response().setChunked(true);
        var writes = response.write(piece);
        for (int i = 1; i < mebibytes; i++) {
            writes = writes.compose(written -> response.write(piece));
        }
        writes.onSuccess(written -> response.end());
    }

    private static void echo(HttpServerRequest request, Seen note) {
        var headers = new JsonArray();
        note.headers()
                .forEach(header ->
                        headers.add(new JsonArray().add(header.getKey()).add(header.getValue())));
        var text = new JsonObject()
                .put("method", note.method())
                .put("uri", note.uri())
                .put("headers", headers)
                .put("bytes", note.bodyBytes().get())
                .toBuffer();
        request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Content-Length", String.valueOf(text.length()))
                .end(text);
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
