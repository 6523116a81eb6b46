package worksafe.platform.http.signing;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import worksafe.platform.http.signing.InternalKey.Use;

/**
 * Where a signed request came from. The gateway says it in a header that it takes from no caller, signed by the common key and for
 * this request only; without a word of the gateway it is the address of the connection, unless the request was forwarded: then that
 * is the gateway's, and of no network of a program. What a caller writes is never believed.
 */
@Singleton
public class SourceAddress {

    /** The header in which the gateway says it. */
    public static final String HEADER = "X-Worksafe-Source";

    private static final String UNKNOWN = "unknown";

    private final InternalKey key;

    SourceAddress(InternalKey key) {
        this.key = key;
    }

    /** The value of the header for a signed request from that address; empty without a common key. */
    public Optional<String> told(HttpServerRequest request, String address) {
        return key.sign(Use.SOURCE, signed(request, address)).map(signature -> address + ";" + signature);
    }

    /** The address that a signed request came from, in digits; another word where nobody who is believed says it. */
    String of(HttpServerRequest request) {
        var told = request.getHeader(HEADER);
        if (told != null) {
            var end = told.lastIndexOf(';');
            var address = end < 0 ? "" : told.substring(0, end);
            if (key.isOurs(Use.SOURCE, signed(request, address), told.substring(end + 1))) {
                return address;
            }
        }
        var remote = request.remoteAddress();
        return remote == null
                        || remote.hostAddress() == null
                        || request.headers().contains("X-Forwarded-For")
                ? UNKNOWN
                : remote.hostAddress();
    }

    private static String signed(HttpServerRequest request, String address) {
        return address + "\n" + request.getHeader(Presented.SIGNATURE);
    }
}
