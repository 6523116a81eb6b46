package worksafe.acceptance.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import worksafe.stack.Pause;

/**
 * Asks as a careful client does: it asks again under the same key until it is told, and writes down what it knows then. Now and then it
 * throws an answer away, as a broken line would, so that retries are exercised also where nothing fails.
 */
final class ChaosCaller {

    /** How long it waits for one answer. */
    static final Duration ATTEMPT = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration CONFLICT_PATIENCE = Duration.ofSeconds(15);
    private static final Duration BETWEEN = Duration.ofMillis(150);
    private static final int EACH_ANSWER_OF = 10;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final ChaosRecord record;
    private final AtomicLong answers = new AtomicLong();
    private volatile boolean forgetsKeys;

    ChaosCaller(ChaosRecord record) {
        this.record = record;
    }

    /** Makes it ask again under another key each time; to see that this is noticed. */
    void forgetKeys(boolean forgets) {
        forgetsKeys = forgets;
    }

    /** A creation under an idempotency key; its answer, if it was told that it was done. */
    Optional<JsonNode> create(String context, String kind, String marker, HttpRequest.Builder request) {
        return create(context, kind, marker, request, answer -> true);
    }

    /** @param done whether the answer, whose status is good, says that it was done */
    Optional<JsonNode> create(
            String context, String kind, String marker, HttpRequest.Builder request, Predicate<JsonNode> done) {
        var key = UUID.randomUUID().toString();
        return call(
                context,
                kind,
                marker,
                true,
                again -> again.copy()
                        .header(
                                "Idempotency-Key",
                                forgetsKeys ? UUID.randomUUID().toString() : key),
                request,
                done);
    }

    /** A change of what has a version, which the request names. */
    Optional<JsonNode> act(String context, String kind, String marker, HttpRequest.Builder request) {
        return call(context, kind, marker, false, HttpRequest.Builder::copy, request, answer -> true);
    }

    private Optional<JsonNode> call(
            String context,
            String kind,
            String marker,
            boolean hasKey,
            UnaryOperator<HttpRequest.Builder> attempt,
            HttpRequest.Builder request,
            Predicate<JsonNode> done) {
        var begun = Instant.now();
        var conflictSince = Optional.<Instant>empty();
        var doubtful = false;
        for (int attempts = 1; ; attempts++) {
            var asked = Instant.now();
            var answer = send(attempt.apply(request)).filter(unused -> !losesAnswer());
            int status = answer.map(HttpResponse::statusCode).orElse(0);
            if (status == 409 && conflictSince.isEmpty()) {
                conflictSince = Optional.of(asked);
            }
            if (isFinal(status, conflictSince, asked) || asked.isAfter(begun.plus(PATIENCE))) {
                var body = answer.map(one -> json(one.body())).orElse(MissingNode.getInstance());
                var outcome = outcome(status, doubtful, hasKey, done.test(body));
                record.add(new ChaosCall(
                        context, kind, marker, outcome, attempts, begun, asked, Instant.now(), said(status, body)));
                return outcome == CallOutcome.OK ? Optional.of(body) : Optional.empty();
            }
            // Whoever was told to come later was not served; of all else that is no answer nobody knows.
            doubtful |= status != 429 && status != 409;
            Pause.of(BETWEEN);
        }
    }

    private static boolean isFinal(int status, Optional<Instant> conflictSince, Instant now) {
        if (status == 409) {
            return conflictSince.filter(now.minus(CONFLICT_PATIENCE)::isAfter).isPresent();
        }
        return status >= 200 && status < 500 && status != 429;
    }

    /**
     * A refusal is one only where nothing that was asked before may have been done: under a key, refusals of the content
     * come after the look for an earlier answer; without one, the version is gone, perhaps by ourselves.
     */
    static CallOutcome outcome(int status, boolean doubtful, boolean hasKey, boolean done) {
        if (status >= 200 && status < 300) {
            return done ? CallOutcome.OK : doubtful ? CallOutcome.UNKNOWN : CallOutcome.FAIL;
        }
        if (status < 400 || status >= 500 || status == 412 || status == 429) {
            return CallOutcome.UNKNOWN;
        }
        var ofContent = status == 400 || status == 422;
        return doubtful && !(hasKey && ofContent) ? CallOutcome.UNKNOWN : CallOutcome.FAIL;
    }

    private static String said(int status, JsonNode body) {
        return status >= 400 ? status + " " + body.path("type").asText() : Integer.toString(status);
    }

    private boolean losesAnswer() {
        return answers.incrementAndGet() % EACH_ANSWER_OF == 0;
    }

    /** Something as it is now; empty when it could not be read in time. */
    Optional<HttpResponse<String>> read(HttpRequest.Builder request) {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var answer = send(request.copy());
            if (answer.filter(one -> one.statusCode() == 200).isPresent()) {
                return answer;
            }
            Pause.of(BETWEEN);
        }
        return Optional.empty();
    }

    /** One attempt; empty where no answer came. */
    Optional<HttpResponse<String>> send(HttpRequest.Builder request) {
        try {
            return Optional.of(
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException noAnswer) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }

    static JsonNode json(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
