package worksafe.gateway;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * The health of the services behind the gateway, asked for in the background and reported as data. The gateway is ready
 * whenever it runs, since it answers with a problem for a service that is away.
 */
@Readiness
@ApplicationScoped
class UpstreamHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(UpstreamHealth.class);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final int OK = 200;

    private enum State {
        UP,
        DOWN,
        UNREACHABLE
    }

    private final Vertx vertx;
    private final Routes routes;
    private final ServiceClient services;
    private final Map<String, State> states = new ConcurrentHashMap<>();

    UpstreamHealth(Vertx vertx, Routes routes, ServiceClient services) {
        this.vertx = vertx;
        this.routes = routes;
        this.services = services;
    }

    void begin(@Observes StartupEvent start) {
        askAll();
        var unused = vertx.setPeriodic(ROUND.toMillis(), tick -> askAll());
    }

    private void askAll() {
        routes.upstreams()
                .forEach(upstream -> services.ask(upstream, "/q/health/ready")
                        .map(reply -> reply.status() == OK ? State.UP : State.DOWN)
                        .otherwise(State.UNREACHABLE)
                        .onSuccess(state -> note(upstream, state)));
    }

    private void note(Upstream upstream, State state) {
        var before = states.put(upstream.context(), state);
        if (before != state) {
            LOG.infof("%s at %s is %s", upstream.context(), upstream.origin(), state);
        }
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("services").up();
        new TreeMap<>(states).forEach((context, state) -> response.withData(context, state.name()));
        return response.build();
    }
}
