package worksafe.stack.feed;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import worksafe.kernel.Uuid7;
import worksafe.stack.Pause;
import worksafe.stack.StackException;

/** One import of one file: handed over, watched, and called off if need be. */
public final class FeedImport {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

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
        var location = answer.location()
                .orElseThrow(() -> new StackException("the registry took the file but named no job for it"));
        return new FeedImport(gateway, URI.create(location).getPath());
    }

    private static HttpRequest.BodyPublisher body(Path csv) {
        try {
            return HttpRequest.BodyPublishers.ofFile(csv);
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
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

    /** Watches it to its end and tells of each change. */
    public ImportStatus watch(Consumer<ImportStatus> changed) {
        var last = look();
        changed.accept(last);
        while (!last.isFinished()) {
            Pause.of(BETWEEN_LOOKS);
            var now = look();
            if (!now.equals(last)) {
                changed.accept(now);
            }
            last = now;
        }
        return last;
    }

    /** Asks it to stop at its next checkpoint; what is done stays done. */
    public ImportStatus cancel() {
        return ImportStatus.of(
                gateway.post(job + "/cancellation", Map.of(), Map.of()).body());
    }
}
