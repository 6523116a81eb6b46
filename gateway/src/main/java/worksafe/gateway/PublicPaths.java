package worksafe.gateway;

import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The paths that need no token. Those of the gateway itself are fixed here; those of the contexts are the lines of
 * {@code public-paths.csv}: {@code METHOD,/path} or {@code METHOD,/path/*}. Every other path needs a token.
 */
@ApplicationScoped
class PublicPaths {

    private static final String TABLE = "public-paths.csv";

    /** Who may reach a path of the gateway itself. */
    enum Own {
        OPEN,
        /** Everybody, and a form may be sent there. */
        DESK,
        /** Whoever has a token. */
        CALLER,
        OPERATOR,
        CLOSED
    }

    private static final List<String> OPEN = List.of(
            "/",
            "/openapi.json",
            "/openapi.yaml",
            "/openapi-3.0.json",
            "/openapi-3.0.yaml",
            "/openapi/*",
            "/asyncapi.yaml",
            "/contracts/*",
            "/swagger-ui",
            "/swagger-ui/*",
            "/docs",
            "/docs/*",
            "/verify-draw",
            "/public",
            "/public/*",
            "/errors",
            "/errors/*",
            "/console",
            "/console/*",
            "/q/health",
            "/q/health/*");
    private static final List<String> DESK =
            List.of("/public/tip-off", "/public/tip-off/status", "/public/certificates");
    private static final List<String> CALLER = List.of("/api/v1/tasks", "/api/v1/me", "/api/v1/changes");
    private static final List<String> OPERATOR = List.of("/q/metrics", "/q/metrics/*");

    private final List<PublicPath> table;

    PublicPaths() {
        this.table = read(Thread.currentThread().getContextClassLoader());
    }

    Own own(String path) {
        if (DESK.contains(path)) {
            return Own.DESK;
        }
        if (OPEN.stream().anyMatch(pattern -> matches(pattern, path))) {
            return Own.OPEN;
        }
        if (CALLER.contains(path)) {
            return Own.CALLER;
        }
        return OPERATOR.stream().anyMatch(pattern -> matches(pattern, path)) ? Own.OPERATOR : Own.CLOSED;
    }

    /** Whether a path of a context needs no token; what may be read may be asked for its head. */
    boolean isPublic(HttpMethod method, String path) {
        var listed = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        return table.stream().anyMatch(line -> line.method().equals(listed) && matches(line.pattern(), path));
    }

    private static boolean matches(String pattern, String path) {
        return pattern.endsWith("/*")
                ? path.startsWith(pattern.substring(0, pattern.length() - 1))
                : path.equals(pattern);
    }

    private static List<PublicPath> read(ClassLoader loader) {
        try {
            var paths = new java.util.ArrayList<PublicPath>();
            for (var url : Collections.list(loader.getResources(TABLE))) {
                try (var lines = new BufferedReader(new InputStreamReader(url.openStream(), StandardCharsets.UTF_8))) {
                    lines.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .map(PublicPath::parse)
                            .forEach(paths::add);
                }
            }
            return List.copyOf(paths);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record PublicPath(HttpMethod method, String pattern) {

        static PublicPath parse(String line) {
            var cells = line.split(",", -1);
            if (cells.length != 2
                    || !List.of("GET", "POST").contains(cells[0])
                    || !cells[1].startsWith("/api/v1/")
                    || cells[1].indexOf('*') >= 0 && cells[1].indexOf('*') != cells[1].length() - 1
                    || cells[1].endsWith("*") && !cells[1].endsWith("/*")
                    || !cells[1].equals(cells[1].toLowerCase(Locale.ROOT))) {
                throw new IllegalStateException(TABLE + ": not METHOD,/api/v1/path or METHOD,/api/v1/path/*: " + line);
            }
            return new PublicPath(HttpMethod.valueOf(cells[0]), cells[1]);
        }
    }
}
