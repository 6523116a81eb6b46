package worksafe.platform.messaging.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RuleViolation;

/**
 * Which addresses are called. Whoever subscribes chooses the address, and we stand inside: so only what is public is called,
 * nothing of this machine, its networks or those of the operator, whatever name it is given; the operator may name networks that
 * are called all the same. A name is looked up once for each call, all its addresses must be good, and the call goes to the one
 * that was looked at, so that the name cannot say something else in between.
 */
@ApplicationScoped
public class CallableAddresses {

    private static final Logger LOG = Logger.getLogger(CallableAddresses.class);
    private static final int LONGEST = 500;

    private static final String NO_URL = "not an absolute https URL without user, query and fragment";

    /** One text, whatever the reason: who subscribes is told nothing of the networks that we stand in. */
    private static final String NOT_REACHED = "the address is not known, or not public, or without https";

    /** What the address itself does not say: RFC 6890 and its kin, IPv4 and IPv6. */
    private static final List<IpNetwork> NOT_PUBLIC = List.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/128",
                    "::1/128",
                    "::ffff:0:0:0/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .stream()
            .map(IpNetwork::parse)
            .toList();

    /** IPv6 addresses that lead to the IPv4 address within them, and where it stands. */
    private static final List<Embedding> EMBEDDINGS = List.of(
            new Embedding(IpNetwork.parse("64:ff9b::/96"), 12),
            new Embedding(IpNetwork.parse("::/96"), 12),
            new Embedding(IpNetwork.parse("2002::/16"), 2));

    private record Embedding(IpNetwork network, int at) {}

    /** A last label that some programs read as a number, and so the whole as an IPv4 address (WHATWG URL §3.5). */
    private static final Pattern NUMBER_LIKE = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)\\.?");

    /** The one spelling that all programs read alike: 0177.0.0.1 is 177.0.0.1 to some and 127.0.0.1 to others. */
    private static final Pattern FOUR_NUMBERS = Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");

    private final List<IpNetwork> allowed;
    private final NameService names;

    @Inject
    CallableAddresses(WebhookConfig config) {
        this(config.allowedNetworks().orElse(List.of()));
    }

    CallableAddresses(List<String> allowed) {
        this(allowed, InetAddress::getAllByName);
    }

    CallableAddresses(List<String> allowed, NameService names) {
        this.allowed = allowed.stream().map(IpNetwork::parse).toList();
        this.names = names;
    }

    /** Tells which addresses a name has, or an address that is written out. */
    @FunctionalInterface
    interface NameService {

        InetAddress[] find(String host) throws UnknownHostException;
    }

    /**
     * Where a call of a URL goes.
     *
     * @param address the one that was looked at
     */
    record Target(URI url, InetAddress address, int port) {

        boolean isTls() {
            return "https".equals(scheme(url));
        }
    }

    /**
     * Refuses a URL that would not be called now.
     *
     * @throws RuleViolation 422 {@code webhook-address-refused}
     */
    public void require(String url) {
        try {
            var unused = target(url);
        } catch (NotCallable refused) {
            LOG.debugf(refused, "refused: %s", url);
            throw new RuleViolation(WebhookProblem.WEBHOOK_ADDRESS_REFUSED);
        }
    }

    /** Looks a URL up. */
    Target target(String text) throws NotCallable {
        var url = url(text);
        InetAddress[] found;
        try {
            found = names.find(unbracketed(url.getHost()));
        } catch (UnknownHostException e) {
            throw new NotCallable(NOT_REACHED, e);
        }
        var isTls = "https".equals(scheme(url));
        for (var address : found) {
            if (!isCallable(address) || !isTls && !isAllowed(address)) {
                LOG.debugf("not called: %s leads to %s", text, address.getHostAddress());
                throw new NotCallable(NOT_REACHED, null);
            }
        }
        return new Target(url, found[0], url.getPort() >= 0 ? url.getPort() : isTls ? 443 : 80);
    }

    /** Without a query: what stands in it is often a key, and the address is told to all contexts. */
    private static URI url(String text) throws NotCallable {
        try {
            var url = URI.create(text);
            var scheme = scheme(url);
            if (text.length() <= LONGEST
                    && ("https".equals(scheme) || "http".equals(scheme))
                    && url.getHost() != null
                    && hasOneReading(url.getHost())
                    && url.getRawUserInfo() == null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null
                    && url.getPort() != 0
                    && url.getPort() <= 65_535) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw new NotCallable(NO_URL, e);
        }
        throw new NotCallable(NO_URL, null);
    }

    /** Whether whoever reads the host takes it for the same: no number in disguise, no interface of this machine. */
    private static boolean hasOneReading(String host) {
        return host.indexOf('%') < 0
                && (!NUMBER_LIKE.matcher(host).matches()
                        || FOUR_NUMBERS.matcher(host).matches());
    }

    private static String scheme(URI url) {
        return String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** Whether an address is called: it is public, or the operator allows it. */
    boolean isCallable(InetAddress address) {
        return isPublic(address) || isAllowed(address);
    }

    private boolean isAllowed(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address));
    }

    private static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return NOT_PUBLIC.stream().noneMatch(network -> network.contains(bytes))
                && EMBEDDINGS.stream()
                        .filter(embedding -> embedding.network().contains(bytes))
                        .allMatch(embedding -> isPublic(embedded(bytes, embedding.at())));
    }

    private static InetAddress embedded(byte[] bytes, int at) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + 4));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The URL is none, or leads where nothing is called. */
    static final class NotCallable extends Exception {

        private static final long serialVersionUID = 1L;

        NotCallable(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }
}
