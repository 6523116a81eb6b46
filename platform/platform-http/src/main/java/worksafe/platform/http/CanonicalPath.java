package worksafe.platform.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Runs first in the chain and serves a path only in its one canonical spelling, so that the path that was authorised is
 * the path that answers. Quarkus 3.34.1 can be led around path policies by {@code ;}, {@code %2f} and the like
 * (CVE-2026-39852, CVE-2026-50559). It also runs last: what no route took, and what failed outside JAX-RS, is answered
 * with a problem.
 */
@ApplicationScoped
class CanonicalPath {

    /** Beyond this a URI is refused with 414; the server's own limit lies higher, since it would answer without a body. */
    static final int LONGEST_URI = 8_192;

    private static final Logger LOG = Logger.getLogger(CanonicalPath.class);
    private static final String PATH_CHARACTERS = "-._~!$&'()*+,=:@/";

    private final Problems problems;
    private final BodyLimit bodyLimit;

    CanonicalPath(Problems problems, BodyLimit bodyLimit) {
        this.problems = problems;
        this.bodyLimit = bodyLimit;
    }

    void first(@Observes Filters filters) {
        if (!Boolean.getBoolean("vertx.disableURIValidation")) {
            LOG.warn("start with -Dvertx.disableURIValidation=true, or some bad addresses are refused without a body");
        }
        filters.register(this::check, 10_000);
    }

    void last(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
        router.route().order(Integer.MAX_VALUE).handler(context -> {
            if (!context.response().ended()) {
                problems.write(context, HttpProblem.NOT_FOUND, context.request().path());
            }
        });
    }

    private void check(RoutingContext context) {
        MDC.put("traceId", Trace.of(context).traceId());
        var request = context.request();
        var uri = request.uri();
        if (uri.length() > LONGEST_URI) {
            problems.write(context, HttpProblem.URI_TOO_LONG, LONGEST_URI);
            return;
        }
        if (uri.chars().anyMatch(c -> c > 0x7f)) {
            problems.write(context, HttpProblem.NOT_PERCENT_ENCODED);
            return;
        }
        var refusal = refusal(request);
        if (refusal.isPresent()) {
            problems.write(context, HttpProblem.INVALID_PATH, refusal.get());
            return;
        }
        if (bodyLimit.isAnnouncedTooLarge(request.path(), request.getHeader("Content-Length"))) {
            // What is not read cannot be told from a next request.
            context.response().putHeader("Connection", "close");
            problems.write(context, HttpProblem.BODY_TOO_LARGE);
            return;
        }
        context.next();
    }

    private static Optional<String> refusal(HttpServerRequest request) {
        var uri = request.uri();
        if (!uri.startsWith("/")) {
            return Optional.of("absolute-form");
        }
        var mark = uri.indexOf('?');
        var path = mark < 0 ? uri : uri.substring(0, mark);
        var query = mark < 0 ? "" : uri.substring(mark + 1);
        return pathRefusal(path).or(() -> queryRefusal(query));
    }

    /** What makes a raw path ambiguous, if anything. */
    static Optional<String> pathRefusal(String path) {
        for (int i = 0; i < path.length(); i++) {
            var c = path.charAt(i);
            if (c == '%') {
                if (i + 2 >= path.length()) {
                    return Optional.of("%");
                }
                var escape = path.substring(i, i + 3);
                var value = hex(escape);
                if (value < 0x20 || value == 0x7f || isServedPlain((char) value) || ";\\/%.?#".indexOf(value) >= 0) {
                    // An escape for a character that needs none is a second spelling of the same path.
                    return Optional.of(escape);
                }
                i += 2;
            } else if (!isServedPlain(c)) {
                return Optional.of(c < 0x20 || c > 0x7e ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        if (path.contains("//")) {
            return Optional.of("//");
        }
        for (var segment : path.split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                return Optional.of(segment);
            }
        }
        return utf8Refusal(path);
    }

    /** What makes a raw query unreadable, if anything. */
    static Optional<String> queryRefusal(String query) {
        for (int i = 0; i < query.length(); i++) {
            var c = query.charAt(i);
            if (c == '%') {
                if (i + 2 >= query.length() || hex(query.substring(i, i + 3)) < 0) {
                    return Optional.of(query.substring(i, Math.min(i + 3, query.length())));
                }
                if (hex(query.substring(i, i + 3)) == 0) {
                    return Optional.of("%00");
                }
                i += 2;
            } else if (c < 0x20 || c == 0x7f) {
                return Optional.of("\\u%04x".formatted((int) c));
            }
        }
        return utf8Refusal(query);
    }

    private static boolean isServedPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PATH_CHARACTERS.indexOf(c) >= 0;
    }

    private static int hex(String escape) {
        var high = Character.digit(escape.charAt(1), 16);
        var low = Character.digit(escape.charAt(2), 16);
        return high < 0 || low < 0 || escape.charAt(1) > 'f' || escape.charAt(2) > 'f' ? -1 : high * 16 + low;
    }

    private static Optional<String> utf8Refusal(String escaped) {
        if (escaped.indexOf('%') < 0) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.allocate(escaped.length() * 3);
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == '%') {
                bytes.put((byte) hex(escaped.substring(i, i + 3)));
                i += 2;
            } else {
                bytes.put(String.valueOf(escaped.charAt(i)).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            // A fresh decoder reports malformed input instead of replacing it.
            var unused = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.of("not UTF-8");
        }
    }

    private void failed(RoutingContext context) {
        var failure = context.failure();
        var status = switch (failure) {
            case AuthenticationFailedException e -> 401;
            case UnauthorizedException e -> 401;
            case ForbiddenException e -> 403;
            case null, default -> context.statusCode() >= 400 ? context.statusCode() : 500;
        };
        if (status >= 500) {
            LOG.errorf(
                    failure,
                    "%s %s failed",
                    context.request().method(),
                    context.request().path());
        }
        var type = HttpProblem.ofStatus(status);
        problems.write(context, type, context.request().path());
    }
}
