package worksafe.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which headers are passed on to services and back to callers. */
final class HeaderRules {

    /** RFC 9110 §7.6.1: headers that concern one connection and must not be passed on. */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authentication-info",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");

    /** Headers from which some server software concludes who calls, from where, to what address or with what method. */
    private static final Set<String> ONLY_FROM_INSIDE = Set.of(
            "forwarded",
            "via",
            "expect",
            "proxy",
            "tracestate",
            "baggage",
            "remote-user",
            "remote-addr",
            "remote-host",
            "client-ip",
            "true-client-ip",
            "cf-connecting-ip",
            "fastly-client-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "x-remote-user",
            "x-remote-ip",
            "x-remote-addr",
            "x-real-ip",
            "x-real-user",
            "x-host",
            "x-http-host-override",
            "x-original-url",
            "x-original-uri",
            "x-original-host",
            "x-original-method",
            "x-rewrite-url",
            "x-rewrite-uri",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "x-http-path-override",
            "x-request-uri",
            "x-script-name",
            "x-proxy-user",
            "x-admin",
            "x-internal",
            "x-tenant",
            "x-scope",
            "x-region",
            "x-custom-ip-authorization");

    private static final List<String> ONLY_FROM_INSIDE_PREFIXES = List.of(
            "x-user",
            "x-role",
            "x-forwarded",
            "x-auth",
            "x-authenticated",
            "x-client-cert",
            "x-ssl-",
            "ssl-client",
            "x-envoy-",
            "x-amzn-",
            "x-ms-client-principal",
            "x-goog-",
            "x-consumer",
            "x-credential",
            "x-worksafe-");

    private static final Set<String> NEVER_OUTWARDS = Set.of(
            "server",
            "x-powered-by",
            "via",
            // The proxy reads both and stumbles over wrong ones; it sets the date itself.
            "date",
            "warning",
            "x-aspnet-version",
            "ratelimit",
            "ratelimit-policy",
            "x-content-type-options");

    private HeaderRules() {}

    /** Removes the headers that a caller may not send to a service. */
    static void scrubRequest(MultiMap headers) {
        var listed = listedByConnection(headers);
        for (var name : Set.copyOf(headers.names())) {
            var plain = name.toLowerCase(Locale.ROOT);
            // CGI-like servers read X_User as X-User, so an underscore is another spelling of a hyphen.
            if (plain.indexOf('_') >= 0
                    || HOP_BY_HOP.contains(plain)
                    || listed.contains(plain)
                    || ONLY_FROM_INSIDE.contains(plain)
                    || ONLY_FROM_INSIDE_PREFIXES.stream().anyMatch(plain::startsWith)) {
                headers.remove(name);
            }
        }
    }

    /** Removes the headers that a service may not send to a caller. */
    static void scrubResponse(MultiMap headers) {
        var listed = listedByConnection(headers);
        for (var name : Set.copyOf(headers.names())) {
            var plain = name.toLowerCase(Locale.ROOT);
            if (HOP_BY_HOP.contains(plain) || listed.contains(plain) || NEVER_OUTWARDS.contains(plain)) {
                headers.remove(name);
            }
        }
    }

    private static Set<String> listedByConnection(MultiMap headers) {
        var listed = new HashSet<String>();
        for (var value : headers.getAll(HttpHeaders.CONNECTION)) {
            for (var name : value.split(",")) {
                listed.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return listed;
    }
}
