package worksafe.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What an operator may set; every value has an environment variable, listed in the module's README. */
@ConfigMapping(prefix = "worksafe.gateway")
interface GatewayConfig {

    Upstreams upstreams();

    /** How long the body of an ordinary request may take to arrive. */
    @WithDefault("30s")
    Duration uploadTimeout();

    /** How long an import may pause between two pieces. */
    @WithDefault("60s")
    Duration importIdleTimeout();

    /** How long a service may take to accept a connection. */
    @WithDefault("1s")
    Duration connectTimeout();

    /** How long a request may wait for one of the connections of its service. */
    @WithDefault("2s")
    Duration queueTimeout();

    /** How long a service may stay silent before and within its answer. */
    Duration responseTimeout();

    /** How long a service may stay silent after an import. */
    Duration importResponseTimeout();

    /** Most connections to one service. */
    int connections();

    /** Most requests that wait for a connection to one service. */
    int queue();

    Rate rate();

    /** Where the contexts are served; one that is absent is not routed. */
    interface Upstreams {

        Optional<URI> registry();

        Optional<URI> hazards();

        Optional<URI> inspections();

        Optional<URI> training();
    }

    /** A token bucket per caller. */
    interface Rate {

        /** Requests a second in the long run. */
        int perSecond();

        /** Requests at once. */
        int burst();

        /** How many callers are remembered; the one unseen for longest is forgotten first. */
        @WithDefault("100000")
        int callers();
    }
}
