package worksafe.gateway;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/**
 * A service behind the gateway.
 *
 * @param context the word that its paths, its topic and its documents carry
 * @param origin scheme, host and port, nothing else
 */
public record Upstream(String context, URI origin) {

    public Upstream {
        var plain = origin.getHost() != null
                && ("http".equals(origin.getScheme()) || "https".equals(origin.getScheme()))
                && (origin.getRawPath().isEmpty() || origin.getRawPath().equals("/"))
                && origin.getRawQuery() == null
                && origin.getRawFragment() == null
                && origin.getRawUserInfo() == null;
        if (!plain) {
            throw new IllegalArgumentException(
                    "the address of " + context + " must be scheme, host and port only, but is " + origin);
        }
    }

    /** The root of its paths. */
    public String root() {
        return "/api/v1/" + context;
    }

    boolean serves(String path) {
        return path.startsWith(root()) && (path.length() == root().length() || path.charAt(root().length()) == '/');
    }

    boolean isTls() {
        return origin.getScheme().equals("https");
    }

    int port() {
        return origin.getPort() >= 0 ? origin.getPort() : isTls() ? 443 : 80;
    }

    /** A request to it. */
    public RequestOptions request(HttpMethod method, String uri) {
        return new RequestOptions()
                .setMethod(method)
                .setHost(origin.getHost())
                .setPort(port())
                .setSsl(isTls())
                .setURI(uri);
    }

    /** The service's own address as callers see it; other addresses stay as they are. */
    String fromOutside(String location) {
        var inside = origin.getScheme() + "://" + origin.getRawAuthority();
        return location.startsWith(inside + "/") ? location.substring(inside.length()) : location;
    }
}
