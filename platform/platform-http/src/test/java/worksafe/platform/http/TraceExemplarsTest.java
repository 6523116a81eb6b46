package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Clock;
import io.micrometer.prometheus.PrometheusConfig;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.common.TextFormat;
import io.quarkus.vertx.core.runtime.VertxMDC;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bucket names a trace that fell into it. */
class TraceExemplarsTest {

    private static final String FIRST = "0af7651916cd43dd8448eb211c80319c";
    private static final String SECOND = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final Vertx vertx = Vertx.vertx();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-02T00:00:00Z"));
    private final TraceExemplars exemplars = new TraceExemplars();
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(
            PrometheusConfig.DEFAULT, new CollectorRegistry(), Clock.SYSTEM, new TraceExemplars.Sampler(now::get));

    TraceExemplarsTest() {
        meters.config().meterFilter(new RequestBuckets());
    }

    @AfterEach
    void end() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private Context request(String trace) {
        var request = ((ContextInternal) vertx.getOrCreateContext()).duplicate();
        VertxMDC.INSTANCE.put("traceId", trace, request);
        return request;
    }

    private void took(Context request, long millis) {
        Function<Duration, Boolean> measuring = time -> {
            meters.timer("http.server.requests").record(time);
            return true;
        };
        assertThat(exemplars.executeInContext(measuring, Duration.ofMillis(millis), request))
                .isTrue();
    }

    private String told() {
        return meters.scrape(TextFormat.CONTENT_TYPE_OPENMETRICS_100);
    }

    @Test
    void slowBucketNamesTheTraceOfASlowRequest() {
        took(request(FIRST), 20);
        took(request(SECOND), 700);

        assertThat(told())
                .containsPattern("le=\"0.025\".* # \\{trace_id=\"" + FIRST + "\"} 0.02 ")
                .containsPattern("le=\"1.0\".* # \\{trace_id=\"" + SECOND + "\"} 0.7 ");
    }

    @Test
    void whatWasNamedIsKeptForSeconds() {
        took(request(FIRST), 700);
        took(request(SECOND), 700);
        assertThat(told()).contains(FIRST).doesNotContain(SECOND);

        now.updateAndGet(time -> time.plusSeconds(10));
        took(request(SECOND), 700);
        assertThat(told()).contains(SECOND).doesNotContain(FIRST);
    }

    @Test
    void whatBelongsToNoRequestNamesNone() {
        took(((ContextInternal) vertx.getOrCreateContext()).duplicate(), 700);

        assertThat(told()).contains("http_server_requests_seconds_bucket").doesNotContain("trace_id");
    }
}
