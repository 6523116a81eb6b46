package worksafe.gateway;

import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import worksafe.platform.http.BodyLimit;

/** The table of routes: which context is served where, and the limits for requests to it. */
@ApplicationScoped
public class Routes {

    private static final String IMPORTS = "/api/v1/registry/imports";

    private final List<Upstream> upstreams;
    private final ForwardingLimits ordinary;
    private final ForwardingLimits imports;

    Routes(GatewayConfig config, BodyLimit bodyLimit) {
        var table = new ArrayList<Upstream>();
        add(table, "registry", config.upstreams().registry());
        add(table, "hazards", config.upstreams().hazards());
        add(table, "inspections", config.upstreams().inspections());
        add(table, "training", config.upstreams().training());
        this.upstreams = List.copyOf(table);
        this.ordinary =
                new ForwardingLimits(bodyLimit.of("/"), config.uploadTimeout(), false, config.responseTimeout());
        this.imports = new ForwardingLimits(
                bodyLimit.of(IMPORTS), config.importIdleTimeout(), true, config.importResponseTimeout());
    }

    private static void add(List<Upstream> table, String context, Optional<URI> origin) {
        origin.ifPresent(uri -> table.add(new Upstream(context, uri)));
    }

    /** Every service that is configured, in a fixed order. */
    public List<Upstream> upstreams() {
        return upstreams;
    }

    /** The service that a raw path belongs to. */
    Optional<Upstream> find(String path) {
        return upstreams.stream().filter(upstream -> upstream.serves(path)).findFirst();
    }

    ForwardingLimits limits(HttpMethod method, String path) {
        return method.equals(HttpMethod.POST) && path.equals(IMPORTS) ? imports : ordinary;
    }
}
