package worksafe.platform.http.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownPeersTest {

    /** Subject CN=registry, names registry and 127.0.0.1, made by keytool. */
    private static final String OF_THE_REGISTRY = """
            -----BEGIN CERTIFICATE-----
            MIIBszCCAVmgAwIBAgIIKxn3z1S+yUEwCgYIKoZIzj0EAwMwHDEaMBgGA1UEAxMR
            d29ya3NhZmUtbG9jYWwtY2EwHhcNMjYxMTMwMTQzOTMzWhcNMjcwMzAxMTQzOTMz
            WjATMREwDwYDVQQDEwhyZWdpc3RyeTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IA
            BE+X2OL0GO3BGVaKvmTlAcXRmKv6dQxU1vS5I6EyWgDl8wVXT/1oKdfFD5pJXTs1
            62qI4pjA5da4VT4YlHB7IGijgY0wgYowHQYDVR0OBBYEFP7p5F3hEJkVJXxCdBgB
            HzHn7mVdMA4GA1UdDwEB/wQEAwIHgDAZBgNVHREEEjAQgghyZWdpc3RyeYcEfwAA
            ATAfBgNVHSMEGDAWgBSLfGHihuezAbZafDVbTlyoXeaiCjAdBgNVHSUEFjAUBggr
            BgEFBQcDAQYIKwYBBQUHAwIwCgYIKoZIzj0EAwMDSAAwRQIhAJGf0FqmUZsHy8i/
            HJwZLr7PTvzAflKzthQ1MWQJ33NbAiBOIIB/LZv7aRoUZb9ASjZoYgZCRgohd1QY
            /uPVo9W+aw==
            -----END CERTIFICATE-----
            """;

    @Test
    void partIsKnownByItsNameInTheDnsAndNotByItsAddress() throws CertificateException {
        var certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(OF_THE_REGISTRY.getBytes(StandardCharsets.US_ASCII)));

        assertThat(KnownPeers.names(certificate)).containsExactly("registry");
    }

    @Test
    void whereOnePartAsksAnotherEveryPartIsHeardAndNowhereElse() {
        var peers = new KnownPeers(Optional.of(List.of("gateway")));
        var questions = "/internal/signed-requests";

        assertThat(peers.isHeard(questions, Set.of("hazards"))).isTrue();
        assertThat(peers.isHeard(questions, Set.of())).isFalse();
        assertThat(peers.isHeard(questions + "/", Set.of("hazards"))).isFalse();
        assertThat(peers.isHeard("/api/v1/registry/enterprises", Set.of("hazards")))
                .isFalse();
        assertThat(peers.isHeard("/api/v1/registry/enterprises", Set.of("gateway")))
                .isTrue();
        assertThat(peers.isHeard("/q/health/live", Set.of())).isTrue();
    }

    @Test
    void whoNamesPeersAsksForCertificates() {
        var options = new HttpServerOptions();

        new KnownPeers(Optional.of(List.of("gateway", " witness"))).customizeHttpsServer(options);

        assertThat(options.getClientAuth()).isEqualTo(ClientAuth.REQUEST);
    }

    @Test
    void withoutNamesNobodyIsAsked() {
        var options = new HttpServerOptions();

        new KnownPeers(Optional.empty()).customizeHttpsServer(options);

        assertThat(options.getClientAuth()).isEqualTo(ClientAuth.NONE);
    }
}
