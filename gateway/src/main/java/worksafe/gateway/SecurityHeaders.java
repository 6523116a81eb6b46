package worksafe.gateway;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import worksafe.gateway.answer.ContentPolicy;

/**
 * What a browser is told with every answer, so that no answer has to remember it: to guess no type, to say nobody from where it
 * came and to let no other site load it; with a page, to run in no frame and in no other site's group of windows, and to want
 * nothing of the machine. A page that says more precisely what it needs is left alone. That the site is to be asked over TLS
 * only is said over TLS only, as RFC 6797 §7.2 demands; a proxy that ends TLS is believed where the operator believes it.
 */
@ApplicationScoped
class SecurityHeaders {

    /** Before everything that may refuse, a head that was not understood included. */
    private static final int ORDER = 30_000;

    private static final String TYPE_OPTIONS = "X-Content-Type-Options";
    private static final String REFERRER_POLICY = "Referrer-Policy";
    private static final String RESOURCE_POLICY = "Cross-Origin-Resource-Policy";
    private static final String OPENER_POLICY = "Cross-Origin-Opener-Policy";
    private static final String CONTENT_POLICY = "Content-Security-Policy";
    private static final String PERMISSIONS_POLICY = "Permissions-Policy";
    private static final String TRANSPORT_SECURITY = "Strict-Transport-Security";

    /** A photograph is taken by the telephone's own program, which needs no permission of the page. */
    private static final String NO_PERMISSIONS = "accelerometer=(), browsing-topics=(), camera=(), display-capture=(),"
            + " geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

    /** Of this host alone: what else stands below its name is not ours to decide. */
    private static final String A_YEAR = "max-age=31536000";

    void open(@Observes Filters filters) {
        filters.register(this::attend, ORDER);
    }

    private void attend(RoutingContext context) {
        var isEncrypted = "https".equals(context.request().scheme());
        context.addHeadersEndHandler(written -> complete(context.response().headers(), isEncrypted));
        context.next();
    }

    /** Adds what an answer does not say itself. */
    static void complete(MultiMap headers, boolean isEncrypted) {
        otherwise(headers, TYPE_OPTIONS, "nosniff");
        otherwise(headers, REFERRER_POLICY, "no-referrer");
        otherwise(headers, RESOURCE_POLICY, "same-origin");
        if (isEncrypted) {
            headers.set(TRANSPORT_SECURITY, A_YEAR);
        } else {
            headers.remove(TRANSPORT_SECURITY);
        }
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith("text/html")) {
            otherwise(headers, CONTENT_POLICY, ContentPolicy.NOTHING);
            otherwise(headers, OPENER_POLICY, "same-origin");
            otherwise(headers, PERMISSIONS_POLICY, NO_PERMISSIONS);
        }
    }

    private static void otherwise(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
