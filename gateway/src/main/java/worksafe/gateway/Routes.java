package worksafe.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.BodyLimit;

/** The table of routes: which context is served where, and the limits for requests to it. */
@ApplicationScoped
public class Routes {

    private static final String IMPORTS = "/api/v1/registry/imports";
    private static final Pattern UPLOADS =
            Pattern.compile("POST /api/v1/[a-z]+/files|PUT /api/v1/[a-z]+/file-uploads/[^/]+");
    private static final List<String> FILES = List.of("/export", "/report", "/bundle", "/proof", "/content");
    private static final List<HttpMethod> READING = List.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Pattern CHANGES = Pattern.compile(".*/changes(?<stream>/stream)?/?");

    /** Whatever a service may read as a number of seconds, in whichever digits; nought alone is none. */
    private static final Pattern WAITING = Pattern.compile("(?:^|[&;])wait=(?!0*(?:[&;]|$))");

    private static final Pattern TABLE = Pattern.compile("(?:^|&)format=(?:csv|xlsx)");

    private final List<Upstream> upstreams;
    private final ForwardingLimits ordinary;
    private final ForwardingLimits imports;
    private final ForwardingLimits uploads;
    private final ForwardingLimits exports;

    Routes(GatewayConfig config, BodyLimit bodyLimit) {
        var table = new ArrayList<Upstream>();
        add(table, "registry", config.upstreams().registry());
        add(table, "hazards", config.upstreams().hazards());
        add(table, "inspections", config.upstreams().inspections());
        add(table, "training", config.upstreams().training());
        this.upstreams = List.copyOf(table);
        var pace = new Pace(config.leastRate().asLongValue(), config.leastRateGrace());
        this.ordinary = new ForwardingLimits(
                bodyLimit.of("/"), config.uploadTimeout(), false, config.responseTimeout(), false, pace);
        this.imports = new ForwardingLimits(
                bodyLimit.of(IMPORTS), config.importIdleTimeout(), true, config.importResponseTimeout(), true, pace);
        this.uploads = new ForwardingLimits(
                config.uploadLimit().asLongValue(),
                config.importIdleTimeout(),
                true,
                config.importResponseTimeout(),
                true,
                pace);
        this.exports = new ForwardingLimits(
                bodyLimit.of("/"), config.uploadTimeout(), false, config.importResponseTimeout(), true, pace);
    }

    private static void add(List<Upstream> table, String context, Optional<URI> origin) {
        origin.ifPresent(uri -> table.add(new Upstream(context, uri)));
    }

    /** Every service that is configured, in a fixed order. */
    public List<Upstream> upstreams() {
        return upstreams;
    }

    /** The service that a raw path belongs to. */
    Optional<Upstream> find(String path) {
        return upstreams.stream().filter(upstream -> upstream.serves(path)).findFirst();
    }

    ForwardingLimits limits(HttpServerRequest request) {
        if (request.method().equals(HttpMethod.POST) && request.path().equals(IMPORTS)) {
            return imports;
        }
        if (UPLOADS.matcher(request.method() + " " + request.path()).matches()) {
            return uploads;
        }
        return isExport(request) || isHeld(request) ? exports : ordinary;
    }

    /** Answers that are held back, and streams: what lasts must not keep short answers from their connections. */
    private static boolean isHeld(HttpServerRequest request) {
        return READING.contains(request.method()) && isHeld(request.path(), request.query(), accepted(request));
    }

    static boolean isHeld(String path, @Nullable String query, String accepted) {
        var changes = CHANGES.matcher(path);
        return changes.matches()
                && (changes.group("stream") != null
                        || accepted.contains("event-stream")
                        || query != null && WAITING.matcher(decoded(query)).find());
    }

    /** As the service will read it; where nobody can, as it stands. */
    private static String decoded(String query) {
        try {
            return URLDecoder.decode(query, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return query;
        }
    }

    private static String accepted(HttpServerRequest request) {
        return String.join(",", request.headers().getAll(HttpHeaders.ACCEPT)).toLowerCase(Locale.ROOT);
    }

    /** Files and tables: what may be as long as everything that there is, and the heads of them. */
    private static boolean isExport(HttpServerRequest request) {
        var query = request.query() == null ? "" : request.query();
        var accept = accepted(request);
        return READING.contains(request.method())
                && (FILES.stream().anyMatch(request.path()::endsWith)
                        || TABLE.matcher(query).find()
                        || accept.contains("csv")
                        || accept.contains("spreadsheet"));
    }
}
