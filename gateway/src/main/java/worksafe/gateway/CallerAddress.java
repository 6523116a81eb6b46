package worksafe.gateway;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.util.HexFormat;

/** The address that a request comes from. It is taken from the connection; headers are not trusted. */
final class CallerAddress {

    private static final int IPV6_BYTES = 16;

    private CallerAddress() {}

    static String text(HttpServerRequest request) {
        var address = request.remoteAddress();
        return address == null || address.hostAddress() == null ? "unknown" : address.hostAddress();
    }

    /**
     * The part of the address that identifies one caller: of an IPv6 address the first 64 bits, which one subscriber
     * owns.
     */
    static String network(HttpServerRequest request) {
        var text = text(request);
        var bytes = NetUtil.createByteArrayFromIpAddressString(text);
        return bytes != null && bytes.length == IPV6_BYTES ? HexFormat.of().formatHex(bytes, 0, IPV6_BYTES / 2) : text;
    }
}
