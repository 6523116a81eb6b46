package worksafe.gateway.wire;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import java.util.Optional;

/** Takes the place of a head that could not be read or must not be trusted; it carries only the refusal. */
final class RefusedHead {

    /** No head that was read can have this name, since a name ends at its first colon. */
    private static final String REASON = ":refused";

    private RefusedHead() {}

    static DefaultHttpRequest request(HeadFault reason) {
        var headers = HeadersMultiMap.headers();
        headers.add(REASON, reason.name());
        headers.add("connection", "close");
        // Without one the router below would refuse it first, and without words.
        headers.add("host", "refused");
        // A class check of the server below asks for exactly this type.
        return new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/", headers);
    }

    /** Why the request must be refused; empty for one that was read well. */
    static Optional<HeadFault> reason(HttpServerRequest request) {
        return Optional.ofNullable(request.headers().get(REASON)).map(HeadFault::valueOf);
    }
}
