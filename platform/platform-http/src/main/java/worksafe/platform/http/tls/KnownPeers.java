package worksafe.platform.http.tls;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears only the parts of the suite that {@code worksafe.tls.peers} names, by the names in their certificates. A certificate that
 * is expired or of a foreign authority ends in the handshake; whoever shows none, or another part's, is not answered: the
 * connection is closed. Health alone is told to everybody, since probes have no certificate; where one part asks another, whoever shows
 * a certificate of the authority is heard. Without names nobody is asked.
 */
@ApplicationScoped
class KnownPeers implements HttpServerOptionsCustomizer {

    /** Before anything of a request is read. */
    private static final int ORDER = 30_000;

    /** A name of the DNS among the names of a certificate (RFC 5280, GeneralName). */
    private static final int DNS_NAME = 2;

    private static final Set<String> HEALTH =
            Set.of("/q/health", "/q/health/live", "/q/health/ready", "/q/health/started");

    private static final Logger LOG = Logger.getLogger(KnownPeers.class);

    private final Set<String> names;

    KnownPeers(@ConfigProperty(name = "worksafe.tls.peers") Optional<List<String>> names) {
        this.names = names.orElse(List.of()).stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Asks for a certificate without insisting: health is for those who have none. */
    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        if (!names.isEmpty()) {
            options.setClientAuth(ClientAuth.REQUEST);
        }
    }

    void first(@Observes Filters filters) {
        if (!names.isEmpty()) {
            filters.register(this::check, ORDER);
        }
    }

    private void check(RoutingContext context) {
        var request = context.request();
        if (isHeard(String.valueOf(request.path()), shown(request.sslSession()))) {
            context.next();
            return;
        }
        LOG.warnf("a request from %s without the certificate of a part that is heard here", request.remoteAddress());
        var unused = request.connection().close();
    }

    /** @param shown the names in the certificate; none without one */
    boolean isHeard(String path, Set<String> shown) {
        return HEALTH.contains(path)
                || shown.stream().anyMatch(names::contains)
                || path.equals(InsideTls.QUESTIONS) && !shown.isEmpty();
    }

    private static Set<String> shown(@Nullable SSLSession session) {
        if (session == null) {
            return Set.of();
        }
        try {
            return session.getPeerCertificates()[0] instanceof X509Certificate certificate
                    ? names(certificate)
                    : Set.of();
        } catch (SSLPeerUnverifiedException none) {
            return Set.of();
        }
    }

    /** The names of the DNS that a certificate is of; its subject does not count. */
    static Set<String> names(X509Certificate certificate) {
        try {
            var names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? Set.of()
                    : names.stream()
                            .filter(name -> Integer.valueOf(DNS_NAME).equals(name.get(0)))
                            .map(name -> String.valueOf(name.get(1)))
                            .collect(Collectors.toUnmodifiableSet());
        } catch (CertificateParsingException e) {
            return Set.of();
        }
    }
}
