package worksafe.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an operator may set; every value has an environment variable, listed in the module's README. */
@ConfigMapping(prefix = "worksafe.gateway")
interface GatewayConfig {

    Upstreams upstreams();

    /** How long the body of an ordinary request may take to arrive; it is taken whole before the service hears of it. */
    @WithDefault("30s")
    Duration uploadTimeout();

    /** How long an import or an upload may pause between two pieces. */
    @WithDefault("60s")
    Duration importIdleTimeout();

    /** Most bytes of a file that is uploaded, or of a piece of one, with the form around it. */
    @WithDefault("64M")
    MemorySize uploadLimit();

    /** How long a service may take to accept a connection. */
    @WithDefault("1s")
    Duration connectTimeout();

    /** How long a request may wait for one of the connections of its service. */
    @WithDefault("2s")
    Duration queueTimeout();

    /** How long a service may stay silent before and within its answer. */
    Duration responseTimeout();

    /** How long a service may stay silent after an import, and before an export or a bundle. */
    Duration importResponseTimeout();

    /** How many bytes a second a caller must send or read at least. */
    @WithDefault("4K")
    MemorySize leastRate();

    /** For how long a caller may be slower than that. */
    @WithDefault("20s")
    Duration leastRateGrace();

    /** Most connections to one service. */
    int connections();

    /** Most requests that wait for a connection to one service. */
    int queue();

    /** Most connections to one service for imports, exports and bundles. */
    @WithDefault("32")
    int longConnections();

    Rate rate();

    AtOnce atOnce();

    Cors cors();

    /** Whose pages may read answers in a browser. */
    interface Cors {

        /** Origins, each as a browser sends it: scheme, host and port, {@code https://portal.example.gov.cn}. */
        Optional<List<String>> origins();
    }

    /** Where the contexts are served; one that is absent is not routed. */
    interface Upstreams {

        Optional<URI> registry();

        Optional<URI> hazards();

        Optional<URI> inspections();

        Optional<URI> training();
    }

    /** How many requests may be under way at once. */
    interface AtOnce {

        /** Of one account; of one address without a token. */
        @WithDefault("32")
        int perCaller();

        /** From one address, whoever asks. Whoever stands behind a proxy that all come through raises it. */
        @WithDefault("64")
        int perAddress();

        /** Imports, exports and bundles of one account. */
        @WithDefault("4")
        int longPerCaller();

        /** Imports, exports and bundles from one address. */
        @WithDefault("8")
        int longPerAddress();

        /** In all; it bounds the memory for bodies and answers that wait. */
        @WithDefault("2000")
        int total();
    }

    /** A token bucket per caller. */
    interface Rate {

        /** Requests a second in the long run. */
        int perSecond();

        /** Requests at once. */
        int burst();

        /** What one address may send without a token, a minute in the long run. */
        int publicPerMinute();

        /** The same, at once. */
        int publicBurst();

        /** How many callers are remembered; the one unseen for longest is forgotten first. */
        @WithDefault("100000")
        int callers();
    }
}
