package worksafe.gateway.wire;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;

/**
 * What proxies before the gateway say of a request's way. Each adds, behind what came, the address that it sees; whatever stands before
 * the entries of the trusted ones the caller may have written himself. The server below believes the first entry, so no other than
 * the right one is left to it.
 */
final class ForwardedHeaders {

    private static final String FOR = "X-Forwarded-For";
    private static final String PROTOCOL = "X-Forwarded-Proto";
    private static final String STANDARD = "Forwarded";

    private ForwardedHeaders() {}

    /**
     * Leaves the entry of the outermost trusted proxy alone; none where the request did not come through so many.
     *
     * @param hops how many trusted proxies stand before the gateway, one behind another, at least 1
     */
    static void settle(HttpHeaders headers, int hops) {
        var addresses = entries(headers, FOR);
        headers.remove(FOR);
        if (addresses.size() >= hops) {
            var seen = addresses.get(addresses.size() - hops);
            if (!seen.isEmpty()) {
                headers.set(FOR, seen);
            }
        }
        // A proxy mostly writes it anew; of several the last is of the one that is nearest.
        var protocols = entries(headers, PROTOCOL);
        if (protocols.size() > 1) {
            headers.set(PROTOCOL, protocols.getLast());
        }
        // RFC 7239: nobody reads it here.
        headers.remove(STANDARD);
    }

    /** The entries of all lines of a header, in order. */
    private static List<String> entries(HttpHeaders headers, String name) {
        var entries = new ArrayList<String>();
        for (var line : headers.getAll(name)) {
            for (var entry : line.split(",", -1)) {
                entries.add(entry.strip());
            }
        }
        return entries;
    }
}
