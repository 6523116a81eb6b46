package worksafe.gateway;

import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * A request whose answer can be aborted. In Vert.x 4.5, resetting an HTTP/1 answer does not fire its end handler, so
 * request counters never go down; closing the connection has the same effect for the client and does fire it.
 */
final class ResettableRequest extends HttpServerRequestWrapper {

    private final HttpServerResponse response;

    ResettableRequest(HttpServerRequest request) {
        super((HttpServerRequestInternal) request);
        this.response = new Answer(request);
    }

    @Override
    public HttpServerResponse response() {
        return response;
    }

    /** Ends the connection without what has not been sent: closing it would wait for a caller who does not read. */
    static void cut(HttpServerRequest request) {
        if (request.connection() instanceof ConnectionBase connection) {
            // Past the handlers of the pipeline, of which one would write first what is waiting.
            var unused = connection.channel().pipeline().firstContext().close();
        } else {
            var unused = request.connection().close();
        }
    }

    private static final class Answer extends AbstractResponseWrapper {

        private final HttpServerRequest request;

        Answer(HttpServerRequest request) {
            super(request.response());
            this.request = request;
        }

        @Override
        public boolean reset() {
            return reset(0);
        }

        @Override
        public boolean reset(long code) {
            var unused = request.connection().close();
            return true;
        }
    }
}
