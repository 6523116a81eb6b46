package worksafe.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.util.Map;
import worksafe.platform.testing.UnusedPort;
import worksafe.stack.DevelopmentIssuer;

/**
 * What the gateway of the tests stands between: an issuer of tokens, two recording services, a port where nobody listens and
 * a host that does not exist. Limits and times are short, so that tests can reach them.
 */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    static final long BODY_LIMIT = 1024 * 1024;
    static final long IMPORT_LIMIT = 8 * 1024 * 1024;
    static final int BURST = 100;
    static final int CONNECTIONS = 4;
    static final int QUEUE = 2;
    static final int PER_CALLER = 12;
    static final int LONG_PER_CALLER = 2;
    static final int CONNECTIONS_PER_ADDRESS = 60;
    static final String PORTAL = "https://portal.example.gov.cn";

    static volatile DevelopmentIssuer issuer;
    static volatile DevelopmentIssuer foreignIssuer;
    static volatile RevokingIssuer revocations;
    static volatile RecordingService registry;
    static volatile RecordingService hazards;
    static volatile int deadPort;

    @Override
    public Map<String, String> start() {
        issuer = DevelopmentIssuer.ephemeral(0);
        foreignIssuer = DevelopmentIssuer.ephemeral(0);
        revocations = new RevokingIssuer();
        registry = new RecordingService(Vertx.vertx(), "registry");
        hazards = new RecordingService(Vertx.vertx(), "hazards");
        registry.describeItself(Documents.REGISTRY);
        hazards.describeItself(Documents.HAZARDS);
        hazards.explain("/api/v1/hazards/public/code-tables", Documents.HAZARD_TABLES);
        hazards.explain("/api/v1/hazards/public/problems", Documents.HAZARD_PROBLEMS);
        deadPort = UnusedPort.any();
        return Map.ofEntries(
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("quarkus.oidc.auth-server-url", issuer.issuer()),
                Map.entry("quarkus.oidc.token.issuer", issuer.issuer()),
                Map.entry("quarkus.oidc.jwks-path", issuer.jwksUrl()),
                Map.entry("quarkus.oidc.jwks.cache-time-to-live", "500MS"),
                Map.entry("quarkus.oidc.jwks.clean-up-timer-interval", "500MS"),
                Map.entry("quarkus.oidc.token.lifespan-grace", "0"),
                Map.entry("worksafe.tokens.verified-for", "1s"),
                Map.entry("worksafe.tokens.introspection-url", revocations.url()),
                Map.entry("worksafe.tokens.client-secret", "secret"),
                Map.entry("worksafe.gateway.upstreams.registry", registry.origin()),
                Map.entry("worksafe.gateway.upstreams.hazards", hazards.origin()),
                Map.entry("worksafe.gateway.upstreams.inspections", "http://127.0.0.1:" + deadPort),
                Map.entry("worksafe.gateway.upstreams.training", "http://nowhere.invalid"),
                Map.entry("quarkus.http.limits.max-body-size", String.valueOf(IMPORT_LIMIT)),
                Map.entry("worksafe.gateway.upload-timeout", "2s"),
                Map.entry("worksafe.gateway.import-idle-timeout", "2s"),
                Map.entry("worksafe.gateway.connect-timeout", "300ms"),
                Map.entry("worksafe.gateway.queue-timeout", "600ms"),
                Map.entry("worksafe.gateway.response-timeout", "1s"),
                Map.entry("worksafe.gateway.import-response-timeout", "3s"),
                Map.entry("worksafe.gateway.connections", String.valueOf(CONNECTIONS)),
                Map.entry("worksafe.gateway.queue", String.valueOf(QUEUE)),
                Map.entry("worksafe.gateway.least-rate", "2M"),
                Map.entry("worksafe.gateway.least-rate-grace", "3s"),
                Map.entry("worksafe.gateway.at-once.per-caller", String.valueOf(PER_CALLER)),
                Map.entry("worksafe.gateway.at-once.long-per-caller", String.valueOf(LONG_PER_CALLER)),
                Map.entry("worksafe.connections.per-address", String.valueOf(CONNECTIONS_PER_ADDRESS)),
                Map.entry("worksafe.gateway.cors.origins", PORTAL),
                Map.entry("worksafe.gateway.rate.per-second", "50"),
                Map.entry("worksafe.gateway.rate.burst", String.valueOf(BURST)));
    }

    @Override
    public void stop() {
        registry.close();
        hazards.close();
        issuer.close();
        revocations.close();
        foreignIssuer.close();
    }
}
