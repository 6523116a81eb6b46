package worksafe.gateway.wire;

import io.netty.util.NetUtil;
import java.util.HexFormat;

/** The part of an address that identifies one caller: of an IPv6 address the first 64 bits, which one subscriber owns. */
public final class Network {

    private static final int IPV6_BYTES = 16;

    private Network() {}

    /** @param address an IP address in digits; anything else is its own network */
    public static String of(String address) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes != null && bytes.length == IPV6_BYTES
                ? HexFormat.of().formatHex(bytes, 0, IPV6_BYTES / 2)
                : address;
    }
}
