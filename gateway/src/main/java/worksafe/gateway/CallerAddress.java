package worksafe.gateway;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.util.HexFormat;

/** Where a request comes from, as the connection says; headers are never asked. */
final class CallerAddress {

    private static final int IPV6_BYTES = 16;

    private CallerAddress() {}

    static String text(HttpServerRequest request) {
        var address = request.remoteAddress();
        return address == null || address.hostAddress() == null ? "unknown" : address.hostAddress();
    }

    /** The address as far as one caller can be told from another: an IPv6 subscriber owns a whole /64. */
    static String network(HttpServerRequest request) {
        var text = text(request);
        var bytes = NetUtil.createByteArrayFromIpAddressString(text);
        return bytes != null && bytes.length == IPV6_BYTES ? HexFormat.of().formatHex(bytes, 0, IPV6_BYTES / 2) : text;
    }
}
