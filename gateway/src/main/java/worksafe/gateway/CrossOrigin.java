package worksafe.gateway;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;

/**
 * Lets pages of other origins read answers, where an operator named these origins ({@code worksafe.gateway.cors.origins}). To
 * every other page an answer says nothing of it, so that the browser keeps it from the page. Tokens are sent by the page
 * itself; nothing is ever allowed by a cookie.
 */
@ApplicationScoped
class CrossOrigin {

    /** Before the gate (50), which knows no OPTIONS. */
    private static final int ORDER = 60;

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String SENT =
            "Authorization, Accept, Accept-Language, Content-Type, Idempotency-Key, If-Match,"
                    + " If-None-Match, Last-Event-ID, Range, traceparent";
    private static final String SEEN = "Content-Disposition, Deprecation, ETag, Idempotency-Replayed, Link, Location,"
            + " RateLimit, RateLimit-Policy, Retry-After, Sunset, WWW-Authenticate";
    private static final String KEPT_SECONDS = "600";
    private static final int NO_CONTENT = 204;

    private final Set<String> origins;

    CrossOrigin(GatewayConfig config) {
        this.origins = Set.copyOf(config.cors().origins().orElse(List.of()));
    }

    void open(@Observes Filters filters) {
        if (!origins.isEmpty()) {
            filters.register(this::attend, ORDER);
        }
    }

    private void attend(RoutingContext context) {
        var request = context.request();
        var response = context.response();
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var isKnown = origin != null && origins.contains(origin);
        context.addHeadersEndHandler(written -> {
            response.headers().add(HttpHeaders.VARY, "Origin");
            if (isKnown) {
                response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
                response.putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, SEEN);
            }
        });
        if (isKnown
                && request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)) {
            var unused = response.setStatusCode(NO_CONTENT)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, SENT)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, KEPT_SECONDS)
                    .end();
            return;
        }
        context.next();
    }
}
