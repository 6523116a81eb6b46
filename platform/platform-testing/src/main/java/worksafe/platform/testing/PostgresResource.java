package worksafe.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import worksafe.platform.testing.cost.RoundTrips;
import worksafe.stack.DevelopmentIssuer;
import worksafe.stack.Passwords;
import worksafe.stack.PostgresServer;
import worksafe.stack.Provisioning;
import worksafe.stack.Superuser;

/**
 * Gives a {@code @QuarkusTest} its own PostgreSQL, provisioned as in production, and a token issuer. The init argument
 * {@code database} names the database; it must equal the service's {@code worksafe.database}.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    static final String KEY_FILE = "worksafe.test.issuer-key";

    private String database = "probe";
    private @Nullable PostgresServer server;
    private @Nullable DevelopmentIssuer issuer;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        var postgres = PostgresServer.ephemeral();
        server = postgres;
        var provisioned = Provisioning.service(postgres.superuser(), database, Passwords.random());
        var settings = new HashMap<>(provisioned.environment());
        hashPasswordsOnce(postgres.superuser(), settings);
        var keyFile = keyFile();
        var tokens = DevelopmentIssuer.start(keyFile, 0);
        issuer = tokens;
        settings.put("WORKSAFE_OIDC_ISSUER", tokens.issuer());
        settings.put("WORKSAFE_OIDC_JWKS_URL", tokens.jwksUrl());
        settings.put(KEY_FILE, keyFile.toString());
        settings.put("WORKSAFE_PERSONAL_DATA_KEY", randomKey());
        settings.put("WORKSAFE_BLIND_INDEX_KEY", randomKey());
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.datasource.jdbc.additional-jdbc-properties.socketFactory", RoundTrips.class.getName());
        return settings;
    }

    @Override
    public void stop() {
        if (issuer != null) {
            issuer.close();
        }
        if (server != null) {
            server.close();
        }
    }

    /**
     * Tests connect thousands of times, and each time the thousands of rounds of SCRAM, which are there to slow down who
     * stole the hashes, would take longer than all the rest. The passwords stay, and so does the way they are proven.
     */
    private static void hashPasswordsOnce(Superuser superuser, Map<String, String> settings) {
        try (var server = superuser.connect("postgres");
                var statement = server.createStatement()) {
            statement.execute("set scram_iterations = 1");
            for (var role : List.of("WORKSAFE_DB_OWNER", "WORKSAFE_DB_APP", "WORKSAFE_DB_JOBS")) {
                statement.execute("alter role " + statement.enquoteIdentifier(settings.get(role), true) + " password "
                        + statement.enquoteLiteral(settings.get(role + "_PASSWORD")));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path keyFile() {
        try {
            var folder = Files.createTempDirectory("worksafe-issuer");
            var key = folder.resolve("key.json");
            // In reverse order of registration: the key first, then its folder.
            folder.toFile().deleteOnExit();
            key.toFile().deleteOnExit();
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String randomKey() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
