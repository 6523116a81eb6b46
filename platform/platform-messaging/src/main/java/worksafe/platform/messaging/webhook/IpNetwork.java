package worksafe.platform.messaging.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A range of addresses, as {@code 10.1.0.0/16} or {@code fd00::/8}.
 *
 * @param first its first address
 * @param bits how many leading bits all its addresses share
 */
public record IpNetwork(InetAddress first, int bits) {

    /** Nothing that could be a name: it would be looked up. */
    private static final Pattern FORM =
            Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*)/([0-9]{1,3})");

    /**
     * The range that a text says.
     *
     * @throws IllegalArgumentException for what is no range
     */
    public static IpNetwork parse(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("no network: " + text);
        }
        try {
            var first = InetAddress.getByName(form.group(1));
            var bits = Integer.parseInt(form.group(2));
            if (bits > first.getAddress().length * Byte.SIZE) {
                throw new IllegalArgumentException("no network: " + text);
            }
            return new IpNetwork(first, bits);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no network: " + text, e);
        }
    }

    /** Whether an address lies in it; one of the other family never does. */
    public boolean contains(InetAddress address) {
        return contains(address.getAddress());
    }

    boolean contains(byte[] other) {
        var own = first.getAddress();
        if (own.length != other.length) {
            return false;
        }
        var whole = bits / Byte.SIZE;
        if (!Arrays.equals(own, 0, whole, other, 0, whole)) {
            return false;
        }
        var rest = bits % Byte.SIZE;
        return rest == 0 || (own[whole] ^ other[whole]) >> (Byte.SIZE - rest) == 0;
    }
}
