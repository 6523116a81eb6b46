package worksafe.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import worksafe.tlog.witness.RenewedCertificate;

/** Each certificate is a process of keytool, which takes a second. */
@Tag("proof")
class TlsAuthorityTest {

    private static final String PASSWORD = "only-in-tests-1";

    @TempDir
    Path folder;

    private static X509Certificate read(Path file) throws IOException, GeneralSecurityException {
        try (var bytes = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
        }
    }

    @Test
    void partHasACertificateOfTheAuthorityAndNobodyElseReadsItsKey() throws IOException, GeneralSecurityException {
        var authority = TlsAuthority.kept(folder.resolve("tls"), PASSWORD);
        authority.issue("registry");

        var certificate = read(authority.certificate("registry"));
        certificate.verify(read(authority.certificate()).getPublicKey());
        certificate.checkValidity();
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=registry");
        assertThat(certificate.getSubjectAlternativeNames())
                .containsExactlyInAnyOrder(List.of(2, "registry"), List.of(7, "127.0.0.1"));
        assertThat(certificate.getBasicConstraints()).as("is no authority").isEqualTo(-1);
        try (var files = Files.walk(folder.resolve("tls"))) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .hasSize(6)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .as("%s", file)
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void authorityIsKeptAndCertificatesAreRenewedWhenHalfTheirTimeIsOver()
            throws IOException, GeneralSecurityException {
        var authority = TlsAuthority.kept(folder, PASSWORD);
        authority.ensure(List.of("kafka"), Instant.now());
        var first = read(authority.certificate("kafka"));

        var again = TlsAuthority.kept(folder, PASSWORD);
        again.ensure(List.of("kafka"), Instant.now());
        assertThat(read(again.certificate("kafka"))).isEqualTo(first);

        again.ensure(List.of("kafka"), Instant.now().plus(Duration.ofDays(50)));
        var renewed = read(again.certificate("kafka"));
        assertThat(renewed).isNotEqualTo(first);
        assertThat(renewed.getPublicKey()).isNotEqualTo(first.getPublicKey());
        renewed.verify(read(authority.certificate()).getPublicKey());
    }

    @Test
    void contentIsWhatWasAskedFor() throws IOException, GeneralSecurityException {
        var authority = TlsAuthority.kept(folder, PASSWORD);
        authority.issue("old", new TlsAuthority.Content("gateway", List.of("dns:elsewhere"), -10, 5));

        var certificate = read(authority.certificate("old"));
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=gateway");
        assertThat(certificate.getSubjectAlternativeNames()).containsExactly(List.of(2, "elsewhere"));
        assertThatThrownBy(certificate::checkValidity).isInstanceOf(CertificateExpiredException.class);
    }

    @Test
    void serverShowsWhatReplacedItsCertificateAndForeignersAreNotBelieved()
            throws IOException, InterruptedException, GeneralSecurityException {
        var authority = TlsAuthority.kept(folder.resolve("own"), PASSWORD);
        authority.issue("witness");
        var foreign = TlsAuthority.kept(folder.resolve("foreign"), PASSWORD);
        foreign.issue("witness");
        var context = RenewedCertificate.context(authority.keyStore("witness"), PASSWORD, authority.certificate());
        var stranger = RenewedCertificate.context(foreign.keyStore("witness"), PASSWORD, foreign.certificate());
        var server = RenewedCertificate.server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), context);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            var address = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
            assertThat(shown(HttpClient.newBuilder().sslContext(context).build(), address))
                    .isEqualTo(read(authority.certificate("witness")));

            authority.issue("witness");

            assertThat(shown(HttpClient.newBuilder().sslContext(context).build(), address))
                    .isEqualTo(read(authority.certificate("witness")));
            assertThatThrownBy(() ->
                            shown(HttpClient.newBuilder().sslContext(stranger).build(), address))
                    .isInstanceOf(SSLHandshakeException.class);
        } finally {
            server.stop(0);
        }
    }

    private static X509Certificate shown(HttpClient client, URI address) throws IOException, InterruptedException {
        try (client) {
            var answer = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
            return (X509Certificate) answer.sslSession().orElseThrow().getPeerCertificates()[0];
        }
    }
}
