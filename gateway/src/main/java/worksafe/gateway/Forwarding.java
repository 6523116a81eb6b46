package worksafe.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.tls.CertificateUpdatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.tracing.TracingPolicy;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import worksafe.platform.http.Problems;
import worksafe.platform.http.signing.SourceAddress;
import worksafe.platform.http.tls.InsideTls;

/**
 * Sends requests on to their services, over a bounded number of connections to each, and others for long streams, so that
 * these never keep ordinary requests waiting.
 */
@ApplicationScoped
class Forwarding {

    private static final int KEPT_SECONDS = 30;
    private static final int LONGEST_ANSWER_HEAD = 32_768;

    private final Means ordinary;
    private final Means longStreams;
    private final InsideTls tls;

    Forwarding(
            Vertx vertx,
            GatewayConfig config,
            Problems problems,
            ObjectMapper json,
            SourceAddress sources,
            InsideTls tls) {
        this.tls = tls;
        var options = tls.applied(new HttpClientOptions())
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                .setKeepAliveTimeout(KEPT_SECONDS)
                .setMaxHeaderSize(LONGEST_ANSWER_HEAD)
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setName("services");
        var pool = new PoolOptions().setHttp1MaxSize(config.connections()).setMaxWaitQueueSize(config.queue());
        var longPool =
                new PoolOptions().setHttp1MaxSize(config.longConnections()).setMaxWaitQueueSize(config.queue());
        this.ordinary =
                new Means(vertx.createHttpClient(options, pool), problems, json, config.queueTimeout(), sources);
        this.longStreams = new Means(
                vertx.createHttpClient(new HttpClientOptions(options).setName("long-streams"), longPool),
                problems,
                json,
                config.queueTimeout(),
                sources);
    }

    void forward(RoutingContext context, Upstream upstream, ForwardingLimits limits) {
        new ProxyExchange(context, upstream, limits, limits.isLong() ? longStreams : ordinary).run();
    }

    void renewed(@Observes CertificateUpdatedEvent event) {
        tls.renewed(event).ifPresent(options -> {
            var unused = ordinary.client().updateSSLOptions(options);
            unused = longStreams.client().updateSSLOptions(options);
        });
    }

    @PreDestroy
    void close() {
        var unused = ordinary.client().close();
        unused = longStreams.client().close();
    }

    /** What every exchange needs. The client counts connections per service. */
    record Means(
            HttpClient client, Problems problems, ObjectMapper json, Duration queueTimeout, SourceAddress sources) {}
}
