package worksafe.gateway;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Handles a body that nobody read because the answer came first. Closing the connection at once would make the client's
 * system discard the answer (RFC 9112 §9.6); reading to the end would let a client send for ever. So a little more is
 * read for a short time, then the connection is closed.
 */
@ApplicationScoped
class UnreadBodies {

    private static final long MOST_BYTES = 2 * 1024 * 1024;
    private static final long MOST_MILLIS = 1_000;

    void early(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addEndHandler(answered -> drain(context));
                    context.next();
                },
                19_000);
    }

    /** Whether a request announces a body. */
    static boolean expects(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }

    private static void drain(RoutingContext context) {
        var request = context.request();
        if (request.isEnded()) {
            return;
        }
        if (!expects(request)) {
            request.resume();
            return;
        }
        var connection = request.connection();
        var timer = context.vertx().setTimer(MOST_MILLIS, late -> close(connection));
        var seen = new long[1];
        request.exceptionHandler(gone -> {
            var unused = context.vertx().cancelTimer(timer);
        });
        request.endHandler(end -> {
            var unused = context.vertx().cancelTimer(timer);
            if (context.response().headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true)) {
                close(connection);
            }
        });
        request.handler(piece -> {
            seen[0] += piece.length();
            if (seen[0] > MOST_BYTES) {
                close(connection);
            }
        });
        request.resume();
    }

    private static void close(HttpConnection connection) {
        var unused = connection.close();
    }
}
