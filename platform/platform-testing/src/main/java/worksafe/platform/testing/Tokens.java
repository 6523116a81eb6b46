package worksafe.platform.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import worksafe.stack.DevelopmentIssuer;
import worksafe.stack.TokenRequest;

/** Tokens that the service under test accepts, and some it must not. */
public final class Tokens {

    /** Good for half a day, which no test lasts. */
    private static final Map<String, String> MINTED = new ConcurrentHashMap<>();

    private static @Nullable DevelopmentIssuer signer;

    private Tokens() {}

    /** A token for one role in one place, all sectors. The subject is {@code dev-<role>-<region>}. */
    public static String of(String role, String region) {
        return of(role, region, "dev-" + role + "-" + region);
    }

    /** As {@link #of(String, String)} with a subject of its own, for separation of duties. */
    public static String of(String role, String region, String subject) {
        return MINTED.computeIfAbsent(
                String.join(" ", role, region, subject),
                key -> request().subject(subject).roles(role).region(region).mint());
    }

    /** A token limited to sectors. */
    public static String ofSector(String role, String region, String... sectors) {
        return request()
                .subject("dev-" + role + "-" + region + "-" + String.join("-", sectors))
                .roles(role)
                .region(region)
                .sectors(List.of(sectors))
                .mint();
    }

    /** A token of an enterprise user. */
    public static String ofEnterprise(UUID... enterprises) {
        var ids = List.of(enterprises).stream().map(UUID::toString).toList();
        return MINTED.computeIfAbsent(
                "dev-enterprise-" + String.join("-", ids),
                subject -> request()
                        .subject(subject)
                        .roles("enterprise")
                        .enterprises(ids)
                        .mint());
    }

    /** A token to be described, good or bad, in the name of the issuer that the service trusts. */
    public static synchronized TokenRequest request() {
        var config = ConfigProvider.getConfig();
        if (signer == null) {
            signer = DevelopmentIssuer.start(Path.of(config.getValue(PostgresResource.KEY_FILE, String.class)), 0);
        }
        return signer.request().issuer(config.getValue("WORKSAFE_OIDC_ISSUER", String.class));
    }
}
