package worksafe.platform.messaging;

import jakarta.enterprise.inject.spi.CDI;
import java.security.KeyStore;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import org.apache.kafka.common.security.auth.SslEngineFactory;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.tls.InsideTls;

/**
 * Has clients of the broker show the certificate that this process has when they connect, and not the one that it had when it
 * started. Named by {@code kafka.ssl.engine.factory.class}; key, trust and names are those of {@link InsideTls}.
 */
public final class RenewedSslEngines implements SslEngineFactory {

    private @Nullable InsideTls tls;

    @Override
    public void configure(Map<String, ?> settings) {
        tls = CDI.current().select(InsideTls.class).get();
    }

    @Override
    public SSLEngine createClientSslEngine(String host, int port, @Nullable String endpointIdentification) {
        var configured = tls;
        if (configured == null) {
            throw new IllegalStateException("not configured");
        }
        var context = configured
                .context()
                .orElseThrow(() -> new IllegalStateException("WORKSAFE_TLS_CONFIGURATION names no TLS configuration"));
        var engine = context.createSSLEngine(host, port);
        engine.setUseClientMode(true);
        engine.setEnabledProtocols(new String[] {"TLSv1.3"});
        var parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm(endpointIdentification);
        engine.setSSLParameters(parameters);
        return engine;
    }

    @Override
    public SSLEngine createServerSslEngine(String host, int port) {
        throw new UnsupportedOperationException("a client of the broker serves nobody");
    }

    @Override
    public boolean shouldBeRebuilt(Map<String, Object> settings) {
        return false;
    }

    @Override
    public Set<String> reconfigurableConfigs() {
        return Set.of();
    }

    @Override
    public @Nullable KeyStore keystore() {
        return null;
    }

    @Override
    public @Nullable KeyStore truststore() {
        return null;
    }

    @Override
    public void close() {
        tls = null;
    }
}
