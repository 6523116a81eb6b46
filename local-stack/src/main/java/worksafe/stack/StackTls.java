package worksafe.stack;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import worksafe.tlog.witness.RenewedCertificate;

/**
 * What each part of an encrypted run is told: TLS 1.3 alone, its own certificate, the stack's own authority as the only one that is
 * believed, and who is heard.
 */
final class StackTls {

    /** Whose certificate the commands of the stack show, and who may do everything on database and broker. */
    static final String OPERATOR = "operator";

    private static final String PROTOCOL = "TLSv1.3";
    private static final String REGISTRY = "registry";

    /** What a service's TLS configuration is called. */
    private static final String INSIDE = "inside";

    /** Whom all services hear. */
    private static final List<String> CALLERS = List.of(ServiceDefinition.GATEWAY, PortPlan.WITNESS, OPERATOR);

    private final StackHome home;
    private final TlsAuthority authority;

    private StackTls(StackHome home, TlsAuthority authority) {
        this.home = home;
        this.authority = authority;
    }

    static StackTls kept(StackHome home, Secrets secrets) {
        return new StackTls(home, TlsAuthority.kept(home.tls(), secrets.tls()));
    }

    /** All that have a certificate. */
    static List<String> parts() {
        return Stream.concat(
                        Stream.of(PortPlan.POSTGRES, PortPlan.KAFKA, PortPlan.ISSUER, PortPlan.WITNESS, OPERATOR),
                        ServiceDefinition.ALL.stream().map(ServiceDefinition::name))
                .toList();
    }

    /** Gives certificates to the parts that need one, and writes what database and broker read. */
    void prepare(Instant now) {
        authority.ensure(parts(), now);
        writeDatabase();
        writeBroker();
    }

    /** Gives every part a new certificate. Who looks for it by itself takes it up within seconds. */
    void renew() {
        parts().forEach(authority::issue);
        writeDatabase();
    }

    /** What a part that is written in Java without more shows and trusts. */
    SSLContext context(String part) {
        return RenewedCertificate.context(authority.keyStore(part), authority.password(), authority.certificate());
    }

    /** What stands behind the JDBC address of a part. */
    String database(String part) {
        return "?sslmode=verify-full&sslrootcert=" + encoded(authority.certificate()) + "&sslcert="
                + encoded(authority.certificate(part)) + "&sslkey=" + encoded(authority.key(part));
    }

    private static String encoded(Path file) {
        return URLEncoder.encode(file.toString(), StandardCharsets.UTF_8);
    }

    private Path databaseFolder() {
        return home.data().resolve("postgres-tls");
    }

    /** How the database server is run: nobody comes in without the certificate that belongs to his role. */
    PostgresServer.Tls databaseServer() {
        var folder = databaseFolder();
        var parameters = new TreeMap<String, String>();
        parameters.put("ssl", "on");
        parameters.put("ssl_min_protocol_version", PROTOCOL);
        parameters.put("ssl_cert_file", folder.resolve("certificate.pem").toString());
        parameters.put("ssl_key_file", folder.resolve("key.pem").toString());
        parameters.put("ssl_ca_file", folder.resolve("authority.pem").toString());
        parameters.put("hba_file", folder.resolve("pg_hba.conf").toString());
        parameters.put("ident_file", folder.resolve("pg_ident.conf").toString());
        return new PostgresServer.Tls(folder, parameters, database(OPERATOR));
    }

    private void writeDatabase() {
        var folder = databaseFolder();
        Folders.createPrivate(folder);
        try {
            Folders.writePrivate(folder.resolve("authority.pem"), Files.readAllBytes(authority.certificate()));
            Folders.writePrivate(folder.resolve("key.pem"), Files.readAllBytes(authority.pemKey(PortPlan.POSTGRES)));
            Folders.writePrivate(
                    folder.resolve("certificate.pem"), Files.readAllBytes(authority.certificate(PortPlan.POSTGRES)));
        } catch (IOException e) {
            throw new StackException(Speech.of("file.no-read", home.tls(), e), e);
        }
        var services = ServiceDefinition.ALL.stream()
                .filter(ServiceDefinition::hasDatabase)
                .map(ServiceDefinition::name)
                .toList();
        // Method cert: the certificate is the proof, its common name says who it is. What matches no line is refused.
        Folders.writePrivate(
                folder.resolve("pg_hba.conf"),
                "hostssl all postgres 127.0.0.1/32 cert map=parts\n"
                        + services.stream()
                                .map(service -> "hostssl %s %s 127.0.0.1/32 cert map=parts\n"
                                        .formatted(service, String.join(",", roles(service))))
                                .collect(Collectors.joining()));
        Folders.writePrivate(
                folder.resolve("pg_ident.conf"),
                "parts " + OPERATOR + " postgres\n"
                        + services.stream()
                                .flatMap(service -> roles(service).stream()
                                        .flatMap(role -> Stream.of(service, OPERATOR)
                                                .map(part -> "parts %s %s\n".formatted(part, role))))
                                .collect(Collectors.joining()));
    }

    private static List<String> roles(String service) {
        return List.of(service + "_owner", service + "_app", service + "_jobs");
    }

    /** Where the broker finds its settings. */
    Path broker() {
        return home.tls().resolve(PortPlan.KAFKA).resolve("broker.properties");
    }

    private void writeBroker() {
        var settings = new TreeMap<>(stores(PortPlan.KAFKA));
        settings.put("listener.security.protocol.map", "CLIENTS:SSL,CONTROLLER:SSL");
        settings.put("inter.broker.listener.name", "CLIENTS");
        settings.put("ssl.client.auth", "required");
        // The common name alone is who somebody is.
        settings.put("ssl.principal.mapping.rules", "RULE:^CN=([a-z-]+)$/$1/,DEFAULT");
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        // The broker itself is one, for it is its own controller.
        settings.put("super.users", "User:" + PortPlan.KAFKA + ";User:" + OPERATOR);
        Folders.writePrivate(broker(), lines(settings));
    }

    /** By which the broker speaks, and a part that is no service to the broker. */
    Map<String, String> stores(String part) {
        return Map.ofEntries(
                Map.entry("ssl.protocol", PROTOCOL),
                Map.entry("ssl.enabled.protocols", PROTOCOL),
                Map.entry("ssl.keystore.type", "PKCS12"),
                Map.entry("ssl.keystore.location", authority.keyStore(part).toString()),
                Map.entry("ssl.keystore.password", authority.password()),
                Map.entry("ssl.key.password", authority.password()),
                Map.entry("ssl.truststore.type", "PEM"),
                Map.entry("ssl.truststore.location", authority.certificate().toString()));
    }

    /** Tells a service or the gateway, in the file that Quarkus reads in a process's working folder. */
    void tell(ServiceDefinition service, Path workingFolder, int port) {
        var settings = new TreeMap<String, String>();
        settings.put("quarkus.http.insecure-requests", "disabled");
        settings.put("quarkus.http.ssl-port", Integer.toString(port));
        settings.put("quarkus.http.tls-configuration-name", INSIDE);
        settings.put("quarkus.oidc.tls.tls-configuration-name", INSIDE);
        settings.put("worksafe.tls.configuration", INSIDE);
        var inside = "quarkus.tls." + INSIDE + ".";
        settings.put(
                inside + "key-store.p12.path",
                authority.keyStore(service.name()).toString());
        settings.put(inside + "key-store.p12.password", authority.password());
        settings.put(inside + "trust-store.pem.certs", authority.certificate().toString());
        settings.put(inside + "trust-store.certificate-expiration-policy", "reject");
        settings.put(inside + "protocols", PROTOCOL);
        // Within, everybody speaks HTTP/1.1.
        settings.put(inside + "alpn", "false");
        settings.put(inside + "reload-period", "5s");
        if (service.hasDatabase()) {
            settings.put("worksafe.tls.peers", String.join(",", peers(service.name())));
            settings.put("kafka.security.protocol", "SSL");
            settings.put("kafka.ssl.engine.factory.class", "worksafe.platform.messaging.RenewedSslEngines");
        }
        Folders.writePrivate(settings(workingFolder), lines(settings));
    }

    /** The registry hears the other services, too, which ask it whose a signed request is; nobody else is called by a service. */
    private static List<String> peers(String service) {
        return service.equals(REGISTRY)
                ? Stream.concat(
                                CALLERS.stream(),
                                ServiceDefinition.ALL.stream()
                                        .filter(ServiceDefinition::hasDatabase)
                                        .map(ServiceDefinition::name)
                                        .filter(other -> !other.equals(REGISTRY)))
                        .toList()
                : CALLERS;
    }

    /** Has a service of a plain run forget what it was told for an encrypted one. */
    static void forget(Path workingFolder) {
        Folders.deleteFile(settings(workingFolder));
    }

    private static Path settings(Path workingFolder) {
        return workingFolder.resolve("config").resolve("application.properties");
    }

    /** What the witness's process is told. */
    Map<String, String> witness() {
        return Map.of(
                "WORKSAFE_WITNESS_KEYSTORE",
                authority.keyStore(PortPlan.WITNESS).toString(),
                "WORKSAFE_WITNESS_PASSWORD",
                authority.password(),
                "WORKSAFE_WITNESS_AUTHORITY",
                authority.certificate().toString());
    }

    /** As a file of properties, in which a backslash would begin something else. */
    private static String lines(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue().replace("\\", "\\\\") + "\n")
                .collect(Collectors.joining());
    }
}
