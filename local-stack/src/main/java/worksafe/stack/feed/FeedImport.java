package worksafe.stack.feed;

import java.io.FileNotFoundException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import worksafe.kernel.Uuid7;
import worksafe.stack.Pause;
import worksafe.stack.Speech;
import worksafe.stack.StackException;

/** One import of one file: handed over, watched, and called off if need be. */
public final class FeedImport {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /** What a gateway says of a service that is not there. */
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);

    private final GatewayClient gateway;
    private final String job;

    private FeedImport(GatewayClient gateway, String job) {
        this.gateway = gateway;
        this.job = job;
    }

    /**
     * Streams the file to the registry.
     *
     * @param csv the file as the bureau wrote it
     * @param source which bureau's shape it has, for example {@code industry-commerce}
     */
    public static FeedImport submit(GatewayClient gateway, Path csv, String source) {
        var answer = gateway.send(
                "POST",
                "/api/v1/registry/imports?source=" + URLEncoder.encode(source, StandardCharsets.UTF_8),
                () -> body(csv),
                Map.of(
                        "Content-Type",
                        "text/csv",
                        "Idempotency-Key",
                        Uuid7.next(InstantSource.system()).toString()));
        var location = answer.location().orElseThrow(() -> new StackException(Speech.of("import.no-job")));
        return new FeedImport(gateway, URI.create(location).getPath());
    }

    private static HttpRequest.BodyPublisher body(Path csv) {
        try {
            return HttpRequest.BodyPublishers.ofFile(csv);
        } catch (FileNotFoundException e) {
            throw new StackException(Speech.of("file.unreadable", csv), e);
        }
    }

    /** The path of its job resource. */
    public String job() {
        return job;
    }

    /** Looks at it once. */
    public ImportStatus look() {
        return ImportStatus.of(gateway.get(job).body());
    }

    /** Watches it to its end and tells of each change; gives up when the registry does. */
    public ImportStatus watch(Consumer<ImportStatus> changed) {
        return watch(changed, new Patience(Duration.ZERO, silence -> {}, () -> {}));
    }

    /** Watches it to its end and tells of each change; a registry that is being restarted is waited for. */
    public ImportStatus watch(Consumer<ImportStatus> changed, Patience patience) {
        var last = look(patience);
        changed.accept(last);
        while (!last.isFinished()) {
            Pause.of(BETWEEN_LOOKS);
            var now = look(patience);
            if (!now.equals(last)) {
                changed.accept(now);
            }
            last = now;
        }
        return last;
    }

    private ImportStatus look(Patience patience) {
        return answered(this::look, patience);
    }

    /** Asks until somebody answers. */
    private <T> T answered(Supplier<T> question, Patience patience) {
        var began = System.nanoTime();
        var told = false;
        while (true) {
            try {
                var seen = question.get();
                if (told) {
                    patience.answered().run();
                }
                return seen;
            } catch (GatewayUnreachable | RequestRefused silence) {
                if ((silence instanceof RequestRefused refused && !AWAY.contains(refused.status()))
                        || patience.most().isZero()) {
                    throw silence;
                }
                var waited = Duration.ofNanos(System.nanoTime() - began);
                if (waited.compareTo(patience.most()) > 0) {
                    throw new StackException(
                            Speech.of("import.silent", patience.most().toMinutes(), silence.getMessage(), job),
                            silence);
                }
                if (!told) {
                    patience.silent().accept(String.valueOf(silence.getMessage()));
                    told = true;
                }
                Pause.of(BETWEEN_LOOKS);
            }
        }
    }

    /**
     * How long to wait for a registry that does not answer; its job goes on, or goes on again once it is back.
     *
     * @param most the longest silence
     * @param silent told once when the silence begins, with what went wrong
     * @param answered told when it is over
     */
    public record Patience(Duration most, Consumer<String> silent, Runnable answered) {}

    /** Reads the report on the lines that were held or rejected down to a file; a registry that is being restarted is waited for. */
    public void problems(Path target, Patience patience) {
        var unused = answered(
                () -> {
                    gateway.download(report() + "?lines=PROBLEMS", "text/csv", target);
                    return target;
                },
                patience);
    }

    /** Its id, and its job's. */
    public String id() {
        return job.substring(job.lastIndexOf('/') + 1);
    }

    /** The path of the report on all lines. */
    public String report() {
        return "/api/v1/registry/imports/" + id() + "/report";
    }

    /** Asks it to stop at its next checkpoint; what is done stays done. */
    public ImportStatus cancel() {
        return ImportStatus.of(
                gateway.post(job + "/cancellation", Map.of(), Map.of()).body());
    }
}
