package worksafe.platform.http.tls;

import io.quarkus.tls.CertificateUpdatedEvent;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.SSLOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Key, trust and protocols by which this process calls other parts of the suite: the TLS configuration that {@code
 * worksafe.tls.configuration} names. Where none is named, other parts are called in plain, or by the trust of the JDK.
 */
@ApplicationScoped
public class InsideTls {

    /** Where one part asks another. Every part is heard there, since a question is signed by the key of all parts besides. */
    public static final String QUESTIONS = "/internal/signed-requests";

    private final Optional<TlsConfiguration> configuration;
    private final String name;

    @Inject
    InsideTls(
            TlsConfigurationRegistry registry,
            @ConfigProperty(name = "worksafe.tls.configuration") Optional<String> named) {
        this(named.map(String::strip).orElse(""), registry);
    }

    private InsideTls(String name, TlsConfigurationRegistry registry) {
        this(
                name,
                name.isEmpty()
                        ? Optional.empty()
                        : Optional.of(registry.get(name)
                                .orElseThrow(() -> new IllegalStateException("WORKSAFE_TLS_CONFIGURATION names " + name
                                        + ", but there is no quarkus.tls." + name))));
    }

    private InsideTls(String name, Optional<TlsConfiguration> configuration) {
        this.name = name;
        this.configuration = configuration;
    }

    /** Of a process that calls others in plain. */
    public static InsideTls none() {
        return new InsideTls("", Optional.empty());
    }

    /** Has a client that is about to be made show this process's certificate and trust the others. */
    public <T extends HttpClientOptions> T applied(T options) {
        configuration.ifPresent(tls -> TlsConfigUtils.configure(options, tls));
        return options;
    }

    /** What a client takes up when certificates were renewed; empty where the event is of another configuration. */
    public Optional<SSLOptions> renewed(CertificateUpdatedEvent event) {
        return configuration.isPresent() && event.name().equals(name)
                ? Optional.of(event.tlsConfiguration().getSSLOptions())
                : Optional.empty();
    }

    /**
     * For clients of the JDK, with the certificate as it is now; empty where no configuration is named.
     *
     * @throws IllegalStateException when key or trust cannot be read
     */
    public Optional<SSLContext> context() {
        return configuration.map(InsideTls::context);
    }

    private static SSLContext context(TlsConfiguration tls) {
        try {
            return tls.createSSLContext();
        } catch (Exception e) {
            throw new IllegalStateException("the TLS configuration of this process cannot be used", e);
        }
    }
}
