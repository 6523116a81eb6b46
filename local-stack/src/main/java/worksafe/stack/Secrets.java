package worksafe.stack;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The stack's own passwords and keys, made once on this machine and readable by their owner only. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final boolean isMaking;
    private final Map<String, String> values = new TreeMap<>();

    /** Makes and keeps what is not there yet. */
    Secrets(Path file) {
        this(file, true);
    }

    /** Those that are there; asked for another one, it refuses instead of making it. */
    static Secrets kept(Path file) {
        return new Secrets(file, false);
    }

    private Secrets(Path file, boolean isMaking) {
        this.file = file;
        this.isMaking = isMaking;
        if (Files.exists(file)) {
            try {
                var properties = new Properties();
                properties.load(new StringReader(Files.readString(file)));
                properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
            } catch (IOException e) {
                throw new StackException(Speech.of("file.no-read", file, e), e);
            }
        }
    }

    String postgres() {
        return value("postgres.password", Passwords::randomSecret);
    }

    Passwords of(String service) {
        return new Passwords(
                value(service + ".owner.password", Passwords::randomSecret),
                value(service + ".app.password", Passwords::randomSecret),
                value(service + ".jobs.password", Passwords::randomSecret));
    }

    /** The key that personal data are encrypted with: 256 bits in base64. */
    String personalDataKey() {
        return value("personal-data.key", Secrets::randomKey);
    }

    /** The key of the hash by which encrypted personal data are found: 256 bits in base64. */
    String blindIndexKey() {
        return value("blind-index.key", Secrets::randomKey);
    }

    /** The key from which secrets of webhooks follow, the same for all services: 256 bits in base64. */
    String webhooksKey() {
        return value("webhooks.key", Secrets::randomKey);
    }

    /** The key by which gateway and services know one another: 256 bits in base64. */
    String internalKey() {
        return value("internal.key", Secrets::randomKey);
    }

    /** The key from which secrets of API clients follow, the registry's alone: 256 bits in base64. */
    String apiClientsKey() {
        return value("api-clients.key", Secrets::randomKey);
    }

    /** The key by which frozen reports are signed, the same for all services: 256 bits in base64. */
    String figuresReportKey() {
        return value("figures-report.key", Secrets::randomKey);
    }

    /** The key by which a service signs its audit log, one for each: 256 bits in base64. */
    String auditLogKey(String service) {
        return value(service + ".audit-log.key", Secrets::randomKey);
    }

    /** The password of Keycloak's administrator {@code admin}. */
    String keycloakAdmin() {
        return value("keycloak.admin.password", Passwords::randomSecret);
    }

    /** The secret by which services ask Keycloak whether a token still holds. */
    String identityClient() {
        return value("keycloak.services.secret", Passwords::randomSecret);
    }

    /** The password of the stores with keys of TLS. */
    String tls() {
        return value("tls.password", Passwords::randomSecret);
    }

    private synchronized String value(String name, Supplier<String> fresh) {
        var known = values.get(name);
        if (known != null) {
            return known;
        }
        if (!isMaking) {
            throw new StackException(Speech.of("secret.missing", name, file));
        }
        var made = fresh.get();
        values.put(name, made);
        Folders.writePrivate(
                file,
                values.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
        return made;
    }

    private static String randomKey() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
