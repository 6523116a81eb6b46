package worksafe.stack.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import worksafe.stack.Pause;
import worksafe.stack.Speech;
import worksafe.stack.StackException;

/** Speaks to the suite's API as one caller. */
public final class GatewayClient implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CONFLICT = 409;
    private static final int BUSY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int MOST_TRIES = 8;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;
    private final Supplier<String> token;

    /**
     * A client of one gateway.
     *
     * @param base its address
     * @param token mints the token of the caller; asked for each request, because work may outlast a token
     */
    public GatewayClient(String base, Supplier<String> token) {
        this.base = URI.create(base);
        this.token = token;
    }

    /**
     * What a request came back with.
     *
     * @param status HTTP status, below 400
     * @param body the JSON body; missing node when empty
     * @param location where a created thing is
     * @param entityTag the version of what was read
     */
    public record Answer(int status, JsonNode body, Optional<String> location, Optional<String> entityTag) {}

    /** Reads. */
    public Answer get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers::noBody, Map.of());
    }

    /** Posts a small JSON body. */
    @CanIgnoreReturnValue
    public Answer post(String path, Object body, Map<String, String> headers) {
        return send("POST", path, body, headers);
    }

    /** Puts a small JSON body in the place of what is there. */
    @CanIgnoreReturnValue
    public Answer put(String path, Object body, Map<String, String> headers) {
        return send("PUT", path, body, headers);
    }

    private Answer send(String method, String path, Object body, Map<String, String> headers) {
        try {
            var text = JSON.writeValueAsString(body);
            var all = new HashMap<>(headers);
            all.put("Content-Type", "application/json");
            return send(method, path, () -> HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8), all);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON can be made of it", e);
        }
    }

    private static boolean isPassing(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case BUSY, UNAVAILABLE -> true;
            case CONFLICT -> slug(response).equals("conflict");
            default -> false;
        };
    }

    /**
     * Sends a request; waits and tries again when the gateway says it is too busy, or a service that others hold a row it
     * needs, which a retry of the same idempotency key makes harmless.
     *
     * @throws RequestRefused when it is refused for good
     * @throws GatewayUnreachable when nobody answers
     */
    public Answer send(String method, String path, Supplier<BodyPublisher> body, Map<String, String> headers) {
        var target = base.resolve(path);
        for (var attempt = 1; ; attempt++) {
            var request = HttpRequest.newBuilder(target)
                    .method(method, body.get())
                    .header("Authorization", "Bearer " + token.get())
                    .header("Accept", "application/json, application/problem+json")
                    .header("Accept-Language", Speech.languageTag());
            headers.forEach(request::header);
            var response = exchange(request.build());
            if (isPassing(response) && attempt < MOST_TRIES) {
                pause(response);
                continue;
            }
            if (response.statusCode() >= 400) {
                throw new RequestRefused(
                        response.statusCode(),
                        slug(response),
                        Speech.of("gateway.refused", method + " " + path, refusal(response)));
            }
            return new Answer(
                    response.statusCode(),
                    json(response.body()),
                    response.headers().firstValue("Location"),
                    response.headers().firstValue("ETag"));
        }
    }

    /**
     * Reads a file down to disk.
     *
     * @throws RequestRefused when it is refused
     * @throws GatewayUnreachable when nobody answers
     */
    public void download(String path, String mediaType, Path target) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + token.get())
                .header("Accept", mediaType + ", application/problem+json;q=0.1")
                .header("Accept-Language", Speech.languageTag())
                .build();
        var answer = exchange(
                request,
                response -> response.statusCode() < 400
                        ? HttpResponse.BodySubscribers.mapping(
                                HttpResponse.BodySubscribers.ofFile(
                                        target,
                                        StandardOpenOption.CREATE,
                                        StandardOpenOption.WRITE,
                                        // An attempt before this one may have left more.
                                        StandardOpenOption.TRUNCATE_EXISTING),
                                Path::toString)
                        : HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() >= 400) {
            throw new RequestRefused(
                    answer.statusCode(), slug(answer), Speech.of("gateway.refused", "GET " + path, refusal(answer)));
        }
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        return exchange(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> exchange(HttpRequest request, HttpResponse.BodyHandler<String> taken) {
        try {
            return http.send(request, taken);
        } catch (IOException e) {
            throw new GatewayUnreachable(
                    Speech.of(
                            "gateway.unreachable",
                            base,
                            e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(Speech.of("interrupted"), e);
        }
    }

    private static void pause(HttpResponse<String> busy) {
        var seconds = busy.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,3}"))
                .map(Long::parseLong)
                .orElse(1L);
        Pause.of(Duration.ofSeconds(Math.clamp(seconds, 1, 30)));
    }

    private static String slug(HttpResponse<String> response) {
        var type = json(response.body()).path("type").asText("");
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
    }

    private static String refusal(HttpResponse<String> response) {
        var problem = json(response.body());
        var title = problem.path("title").asText("");
        var detail = problem.path("detail").asText("");
        var words = title.isEmpty() ? response.body().lines().findFirst().orElse("") : title;
        return response.statusCode() + " " + words + (detail.isEmpty() ? "" : " — " + detail);
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
