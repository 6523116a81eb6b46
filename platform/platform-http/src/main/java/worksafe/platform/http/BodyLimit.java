package worksafe.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * How large a body may be: {@code worksafe.http.max-body-size} (1 MiB), and for the paths in {@code
 * worksafe.http.large-body-paths}, which read their body as a stream, the server's own {@code
 * quarkus.http.limits.max-body-size}. A path that ends with {@code /*} stands for all below it.
 */
@ApplicationScoped
public class BodyLimit {

    private final long usual;
    private final long large;
    private final List<String> largePaths;

    BodyLimit(
            @ConfigProperty(name = "worksafe.http.max-body-size") MemorySize usual,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize large,
            @ConfigProperty(name = "worksafe.http.large-body-paths") Optional<List<String>> largePaths) {
        this.usual = usual.asLongValue();
        this.large = large.asLongValue();
        this.largePaths = largePaths.orElse(List.of());
    }

    /** The most bytes that a body sent to this path may have. */
    public long of(@Nullable String path) {
        return path != null && largePaths.stream().anyMatch(named -> names(named, path)) ? large : usual;
    }

    private static boolean names(String named, String path) {
        return named.endsWith("/*") ? path.startsWith(named.substring(0, named.length() - 1)) : path.equals(named);
    }

    boolean isAnnouncedTooLarge(@Nullable String path, @Nullable String contentLength) {
        if (contentLength == null) {
            return false;
        }
        try {
            return Long.parseLong(contentLength) > of(path);
        } catch (NumberFormatException e) {
            return true;
        }
    }

    /** A body that refuses with 413 as soon as it proves too large, however it was sent. */
    InputStream bounded(InputStream body, @Nullable String path) {
        return new Bounded(body, of(path));
    }

    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream body, long limit) {
            super(body);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            var b = super.read();
            if (b >= 0) {
                count(1);
            }
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var n = super.read(buffer, offset, length);
            if (n > 0) {
                count(n);
            }
            return n;
        }

        private void count(int n) {
            left -= n;
            if (left < 0) {
                throw new RequestProblem(HttpProblem.BODY_TOO_LARGE);
            }
        }
    }
}
