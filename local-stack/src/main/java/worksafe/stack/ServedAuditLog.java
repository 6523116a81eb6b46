package worksafe.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import worksafe.tlog.TilePath;
import worksafe.tlog.TileSource;

/** The audit log of a context as everybody reads it, without a token. */
final class ServedAuditLog {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final Duration SLOWER = Duration.ofSeconds(1);

    /** How often it asks again when it was told to be slower: for a minute. */
    private static final int MOST_PAUSES = 60;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String address;
    private final Duration slower;

    /** The log at an address without a slash at its end. */
    ServedAuditLog(String address) {
        this(address, SLOWER);
    }

    ServedAuditLog(String address, Duration slower) {
        this.address = address;
        this.slower = slower;
    }

    Optional<byte[]> checkpoint() {
        return read("checkpoint");
    }

    /** A tile; where it has grown full meanwhile, its beginning. */
    Optional<byte[]> tile(TilePath tile) {
        return TileSource.grown(tile, path -> read(path.toString()));
    }

    /** Whether it serves a first tile. */
    boolean hasTiles() {
        return tile(new TilePath(0, 0, 1)).isPresent();
    }

    /** What everybody is shown at a path after the address; empty where there is nothing. */
    Optional<byte[]> read(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + "/" + path))
                .timeout(PATIENCE)
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            for (int pauses = 0; answer.statusCode() == TOO_MANY && pauses < MOST_PAUSES; pauses++) {
                Pause.of(slower);
                answer = http.send(request, BodyHandlers.ofByteArray());
            }
            return switch (answer.statusCode()) {
                case OK -> Optional.of(answer.body());
                case NOT_FOUND -> Optional.empty();
                default -> throw new StackException(Speech.of("audit.answer", request.uri(), answer.statusCode()));
            };
        } catch (IOException e) {
            throw new StackException(Speech.of("audit.no-answer", request.uri(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(Speech.of("interrupted"), e);
        }
    }
}
