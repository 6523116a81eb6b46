package worksafe.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import worksafe.kernel.Uuid7;
import worksafe.stack.Pause;
import worksafe.stack.Speech;
import worksafe.stack.StackException;
import worksafe.stack.feed.GatewayClient;
import worksafe.stack.feed.RequestRefused;

/**
 * One person who takes part, with a token of their own. A request without an answer is repeated until a time limit:
 * creations under the same idempotency key, verbs after checking whether they took effect.
 */
final class Participant implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);
    private static final int PRECONDITION_FAILED = 412;
    private static final int FIRST_SERVER_ERROR = 500;

    private final GatewayClient gateway;

    Participant(GatewayClient gateway) {
        this.gateway = gateway;
    }

    GatewayClient gateway() {
        return gateway;
    }

    /** Reads. */
    JsonNode get(String path) {
        return answered(() -> gateway.get(path)).body();
    }

    /** Creates, once, however often it has to be asked for. */
    @CanIgnoreReturnValue
    JsonNode create(String path, Object body) {
        var key = Uuid7.next(InstantSource.system()).toString();
        return answered(() -> gateway.post(path, body, Map.of("Idempotency-Key", key)))
                .body();
    }

    /** Uploads a file, once, however often it has to be asked for. */
    JsonNode upload(String path, byte[] content) {
        var headers = Map.of(
                "Idempotency-Key",
                Uuid7.next(InstantSource.system()).toString(),
                "Content-Type",
                "application/octet-stream");
        return answered(() -> gateway.send("POST", path, () -> BodyPublishers.ofByteArray(content), headers))
                .body();
    }

    /** Creates what may have to wait for an event: as long as the refusal has that slug, it is asked again. */
    @CanIgnoreReturnValue
    JsonNode createOnceKnown(String path, Object body, String slug) {
        var key = Uuid7.next(InstantSource.system()).toString();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return answered(() -> gateway.post(path, body, Map.of("Idempotency-Key", key)))
                        .body();
            } catch (RequestRefused e) {
                if (!e.slug().equals(slug) || System.nanoTime() > end) {
                    throw e;
                }
                Pause.of(BETWEEN_TRIES);
            }
        }
    }

    /**
     * Takes a verb on a thing at its present version.
     *
     * @param thing path of the thing
     * @param verb its sub-resource
     * @param done tells from the thing whether the verb took effect
     */
    @CanIgnoreReturnValue
    JsonNode act(String thing, String verb, Object body, Predicate<JsonNode> done) {
        return change(
                thing,
                "POST " + thing + "/" + verb,
                version -> gateway.post(thing + "/" + verb, body, Map.of("If-Match", version)),
                done);
    }

    /** Puts something in the place of a thing at its present version. */
    @CanIgnoreReturnValue
    JsonNode replace(String thing, Object body, Predicate<JsonNode> done) {
        return change(thing, "PUT " + thing, version -> gateway.put(thing, body, Map.of("If-Match", version)), done);
    }

    private JsonNode change(
            String thing, String what, Function<String, GatewayClient.Answer> request, Predicate<JsonNode> done) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var before = answered(() -> gateway.get(thing));
            var version =
                    before.entityTag().orElseThrow(() -> new UnexpectedAnswer(Speech.of("gateway.no-version", thing)));
            try {
                var unused = request.apply(version);
                return await(thing, what, done);
            } catch (UnexpectedAnswer e) {
                throw e;
            } catch (RequestRefused e) {
                if (e.status() < FIRST_SERVER_ERROR && e.status() != PRECONDITION_FAILED || System.nanoTime() > end) {
                    throw e;
                }
            } catch (StackException unreachable) {
                if (System.nanoTime() > end) {
                    throw unreachable;
                }
            }
            Pause.of(BETWEEN_TRIES);
            var now = get(thing);
            if (done.test(now)) {
                return now;
            }
        }
    }

    /** Takes a verb once and hands back what comes. */
    @CanIgnoreReturnValue
    JsonNode actOnce(String thing, String verb, Object body) {
        var version = answered(() -> gateway.get(thing))
                .entityTag()
                .orElseThrow(() -> new UnexpectedAnswer(Speech.of("gateway.no-version", thing)));
        return gateway.post(thing + "/" + verb, body, Map.of("If-Match", version))
                .body();
    }

    /** Whether a thing is in a status. */
    static Predicate<JsonNode> status(String expected) {
        return thing -> thing.path("status").asText().equals(expected);
    }

    /** Reads until it is as expected. */
    @CanIgnoreReturnValue
    JsonNode await(String path, String expectation, Predicate<JsonNode> fulfilled) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var now = get(path);
            if (fulfilled.test(now)) {
                return now;
            }
            if (System.nanoTime() > end) {
                throw new UnexpectedAnswer(Speech.of("expected.in-time", expectation, PATIENCE.toSeconds(), path, now));
            }
            Pause.of(BETWEEN_TRIES);
        }
    }

    /**
     * Sends what must be refused.
     *
     * @return the refusal
     */
    @CanIgnoreReturnValue
    RequestRefused refused(int status, String slug, Supplier<?> attempt) {
        try {
            var answer = attempt.get();
            throw new UnexpectedAnswer(Speech.of("expected.refusal", status, slug, answer));
        } catch (RequestRefused e) {
            if (e.status() != status || !e.slug().equals(slug)) {
                throw new UnexpectedAnswer(Speech.of("expected.refusal", status, slug, e.getMessage()));
            }
            return e;
        }
    }

    private static GatewayClient.Answer answered(Supplier<GatewayClient.Answer> request) {
        return patiently(request::get);
    }

    /** Asks again as long as nobody answers, or only that it cannot be done now. */
    static <T> T patiently(Attempt<T> request) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return request.make();
            } catch (UnexpectedAnswer e) {
                throw e;
            } catch (RequestRefused e) {
                if (e.status() < FIRST_SERVER_ERROR || System.nanoTime() > end) {
                    throw e;
                }
            } catch (StackException unreachable) {
                if (System.nanoTime() > end) {
                    throw unreachable;
                }
            } catch (IOException unreachable) {
                if (System.nanoTime() > end) {
                    throw new StackException(Speech.of("gateway.no-answer", unreachable), unreachable);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackException(Speech.of("interrupted"), e);
            }
            Pause.of(BETWEEN_TRIES);
        }
    }

    /** Something that may find nobody there. */
    @FunctionalInterface
    interface Attempt<T> {

        T make() throws IOException, InterruptedException;
    }

    @Override
    public void close() {
        gateway.close();
    }
}
