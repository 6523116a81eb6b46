package worksafe.gateway.wire;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import worksafe.gateway.GatewayProblem;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.Problems;

/**
 * Runs first in the chain and answers heads that were refused, and requests on connections that were not read strictly.
 */
@ApplicationScoped
class HeadRefusals {

    private static final Logger LOG = Logger.getLogger(HeadRefusals.class);

    /** The limit of CanonicalPath, which refuses most longer ones. */
    private static final int LONGEST_TARGET = 8_192;

    private static final String SERVED = "GET, HEAD, POST, PUT, PATCH, DELETE";

    private final Problems problems;

    HeadRefusals(Problems problems) {
        this.problems = problems;
    }

    void first(@Observes Filters filters) {
        filters.register(this::check, 20_000);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        if (!StrictConnections.reads(request)) {
            LOG.warnf("a connection from %s came before it could be read strictly", request.remoteAddress());
            context.addEndHandler(answered -> {
                var unused = request.connection().close();
            });
            context.response().putHeader("Connection", "close").putHeader("Retry-After", "1");
            problems.write(context, HttpProblem.UNAVAILABLE);
            return;
        }
        RefusedHead.reason(request).ifPresentOrElse(reason -> refuse(context, reason), context::next);
    }

    private void refuse(RoutingContext context, HeadFault reason) {
        switch (reason) {
            case MALFORMED -> problems.write(context, GatewayProblem.MALFORMED_REQUEST);
            case BAD_TARGET -> problems.write(context, HttpProblem.INVALID_PATH, "RFC 9110 §4.1");
            case UNENCODED_TARGET -> problems.write(context, HttpProblem.NOT_PERCENT_ENCODED);
            case FOREIGN_METHOD -> {
                context.response().putHeader("Allow", SERVED);
                problems.write(context, HttpProblem.METHOD_NOT_ALLOWED, "?");
            }
            case TOO_SLOW -> problems.write(context, HttpProblem.REQUEST_TIMEOUT);
            case LINE_TOO_LONG -> problems.write(context, HttpProblem.URI_TOO_LONG, LONGEST_TARGET);
            case HEADERS_TOO_LARGE -> problems.write(context, HttpProblem.HEADERS_TOO_LARGE);
        }
    }
}
