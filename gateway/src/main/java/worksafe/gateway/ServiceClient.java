package worksafe.gateway;

import io.quarkus.tls.CertificateUpdatedEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import worksafe.platform.http.tls.InsideTls;

/** Asks services for their health, their documents and what a caller joins of them, over connections of its own. */
@ApplicationScoped
public class ServiceClient {

    private static final int CONNECTIONS = 4;
    private static final long PATIENCE_MILLIS = Duration.ofSeconds(5).toMillis();

    private static final int CONNECTIONS_FOR_CALLERS = 32;

    private final HttpClient client;
    private final HttpClient forCallers;
    private final InsideTls tls;

    ServiceClient(Vertx vertx, GatewayConfig config, InsideTls tls) {
        this.tls = tls;
        this.client = vertx.createHttpClient(
                tls.applied(new HttpClientOptions())
                        .setConnectTimeout(
                                Math.toIntExact(config.connectTimeout().toMillis()))
                        .setTracingPolicy(TracingPolicy.IGNORE)
                        .setName("service-client"),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        this.forCallers = vertx.createHttpClient(
                tls.applied(new HttpClientOptions())
                        .setConnectTimeout(
                                Math.toIntExact(config.connectTimeout().toMillis()))
                        .setTracingPolicy(TracingPolicy.IGNORE)
                        .setName("service-client-for-callers"),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS_FOR_CALLERS).setMaxWaitQueueSize(config.queue()));
    }

    /** As {@link #ask(Upstream, String)}, in the name of a caller whose headers are handed on. */
    public Future<Reply> ask(Upstream upstream, String uri, Map<String, String> headers) {
        var question = upstream.request(HttpMethod.GET, uri)
                .putHeader("Accept", "application/json")
                .setTimeout(PATIENCE_MILLIS);
        headers.forEach(question::putHeader);
        return forCallers
                .request(question)
                .compose(request -> request.send())
                .compose(response -> response.body().map(body -> new Reply(response.statusCode(), body)));
    }

    /** Sends JSON in the name of a caller whose headers are handed on. */
    public Future<Reply> tell(Upstream upstream, String uri, Map<String, String> headers, Buffer json) {
        var message = upstream.request(HttpMethod.POST, uri)
                .putHeader("Accept", "application/json")
                .putHeader("Content-Type", "application/json")
                .setTimeout(PATIENCE_MILLIS);
        headers.forEach(message::putHeader);
        return forCallers
                .request(message)
                .compose(request -> request.send(json))
                .compose(response -> response.body().map(body -> new Reply(response.statusCode(), body)));
    }

    /** The answer of a service; fails when there is none in time. */
    public Future<Reply> ask(Upstream upstream, String uri) {
        var question = upstream.request(HttpMethod.GET, uri)
                .putHeader("Accept", "application/json")
                .setTimeout(PATIENCE_MILLIS);
        return client.request(question)
                .compose(request -> request.send())
                .compose(response -> response.body().map(body -> new Reply(response.statusCode(), body)));
    }

    void renewed(@Observes CertificateUpdatedEvent event) {
        tls.renewed(event).ifPresent(options -> {
            var unused = client.updateSSLOptions(options);
            unused = forCallers.updateSSLOptions(options);
        });
    }

    @PreDestroy
    void close() {
        var unused = client.close();
        unused = forCallers.close();
    }

    /** An answer as it came. */
    public record Reply(int status, Buffer body) {}
}
