package worksafe.gateway;

import io.vertx.core.http.HttpServerRequest;
import worksafe.gateway.wire.Network;

/** The address that a request comes from. It is taken from the connection; headers are not trusted. */
final class CallerAddress {

    private CallerAddress() {}

    static String text(HttpServerRequest request) {
        var address = request.remoteAddress();
        return address == null || address.hostAddress() == null ? "unknown" : address.hostAddress();
    }

    /** The part of the address that identifies one caller. */
    static String network(HttpServerRequest request) {
        return Network.of(text(request));
    }
}
