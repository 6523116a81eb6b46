package worksafe.tlog.witness;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import worksafe.tlog.TilePath;
import worksafe.tlog.TileSource;

/**
 * A log at the addresses of C2SP tlog-tiles, or what a witness gives out of one. No redirect is followed, and neither a longer
 * answer nor a slower one than a log has is waited for.
 */
public final class HttpLog implements LogSource {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A full tile has 8 KiB, a note less. */
    private static final int MOST_BYTES = 16 * 1024;

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private static final HttpClient HTTP = builder().build();

    private final String address;
    private final HttpClient http;

    /**
     * A log.
     *
     * @param address what stands before {@code /checkpoint}
     */
    public HttpLog(URI address) {
        this(address, HTTP);
    }

    /**
     * A log that is read by a process with a certificate of its own.
     *
     * @param address what stands before {@code /checkpoint}
     * @param tls what the process shows and trusts
     */
    public HttpLog(URI address, SSLContext tls) {
        this(address, builder().sslContext(tls).build());
    }

    private HttpLog(URI address, HttpClient http) {
        var text = address.toString();
        this.address = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        this.http = http;
    }

    private static HttpClient.Builder builder() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE);
    }

    @Override
    public Optional<byte[]> checkpoint() {
        return read("checkpoint");
    }

    /** A tile; where it has grown full meanwhile, its beginning. */
    @Override
    public Optional<byte[]> read(TilePath tile) {
        return TileSource.grown(tile, path -> read(path.toString()));
    }

    private Optional<byte[]> read(String path) {
        var answer = answer(URI.create(address + "/" + path));
        return switch (answer.statusCode()) {
            case OK -> Optional.of(answer.body());
            case NOT_FOUND -> Optional.empty();
            default -> throw new LogUnreachable(address + "/" + path + " was answered by " + answer.statusCode());
        };
    }

    private HttpResponse<byte[]> answer(URI address) {
        var request = HttpRequest.newBuilder(address).build();
        var coming = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return coming.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new LogUnreachable(address + " does not answer: " + e.getCause());
        } catch (TimeoutException e) {
            var unused = coming.cancel(true);
            throw new LogUnreachable(address + " does not answer within " + PATIENCE.toSeconds() + " s");
        } catch (InterruptedException e) {
            var unused = coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new LogUnreachable(address + " was not waited for");
        }
    }
}
