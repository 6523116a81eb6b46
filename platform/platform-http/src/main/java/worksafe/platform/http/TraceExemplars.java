package worksafe.platform.http;

import io.prometheus.client.exemplars.Exemplar;
import io.prometheus.client.exemplars.ExemplarSampler;
import io.quarkus.arc.Unremovable;
import io.quarkus.micrometer.runtime.export.exemplars.OpenTelemetryContextUnwrapper;
import io.quarkus.vertx.core.runtime.VertxMDC;
import io.vertx.core.Context;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets each bucket of requests name the trace of one that fell into it lately (an exemplar, in the format OpenMetrics): from a slow
 * bucket one comes to the lines of the log. Quarkus asks OpenTelemetry for it, which the suite has none of; the trace of a request
 * is kept where its log has it.
 */
@Singleton
@Alternative
@Priority(1)
@Unremovable
class TraceExemplars implements OpenTelemetryContextUnwrapper {

    private static final ScopedValue<String> TRACE = ScopedValue.newInstance();

    @Override
    public <P, R> R executeInContext(Function<P, R> measuring, P parameter, Context request) {
        var trace = VertxMDC.INSTANCE.get("traceId", request);
        return trace == null
                ? measuring.apply(parameter)
                : ScopedValue.where(TRACE, trace).call(() -> measuring.apply(parameter));
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    @Unremovable
    Optional<ExemplarSampler> sampler() {
        return Optional.of(new Sampler(InstantSource.system()));
    }

    /** Names the present trace, and leaves alone what was named within the last seconds. */
    static final class Sampler implements ExemplarSampler {

        private static final long KEPT_MILLIS = Duration.ofSeconds(10).toMillis();

        private final InstantSource clock;

        Sampler(InstantSource clock) {
            this.clock = clock;
        }

        @Override
        public @Nullable Exemplar sample(double increment, @Nullable Exemplar previous) {
            return named(increment, previous);
        }

        @Override
        public @Nullable Exemplar sample(double value, double from, double to, @Nullable Exemplar previous) {
            return named(value, previous);
        }

        private @Nullable Exemplar named(double value, @Nullable Exemplar previous) {
            var now = clock.millis();
            if (!TRACE.isBound() || previous != null && now - previous.getTimestampMs() < KEPT_MILLIS) {
                return null;
            }
            return new Exemplar(value, now, "trace_id", TRACE.get());
        }
    }
}
