package worksafe.platform.messaging;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Trace;

/** The trace that the present work belongs to: the request's, the received event's, or a fresh one. */
@ApplicationScoped
class Traces {

    private static final ScopedValue<String> STATED = ScopedValue.newInstance();

    /** By which name lines of the log have it, as those of requests do. */
    private static final String IN_LOG = "traceId";

    private final Instance<CurrentVertxRequest> request;

    Traces(Instance<CurrentVertxRequest> request) {
        this.request = request;
    }

    String current() {
        if (STATED.isBound()) {
            return STATED.get();
        }
        if (Arc.container().requestContext().isActive()) {
            var context = request.get().getCurrent();
            if (context != null) {
                return Trace.of(context).traceparent();
            }
        }
        return Trace.fresh().traceparent();
    }

    /** Lets what happens in consequence of an event carry on the event's trace, also in the log. */
    static void run(@Nullable String traceparent, Runnable work) {
        var trace = Trace.fromHeader(traceparent);
        ScopedValue.where(STATED, trace.traceparent()).run(() -> logged(trace, work));
    }

    /** Lines of the log name the trace while the work is done, and what they named before again behind it. */
    private static void logged(Trace trace, Runnable work) {
        var before = MDC.get(IN_LOG);
        MDC.put(IN_LOG, trace.traceId());
        try {
            work.run();
        } finally {
            if (before == null) {
                MDC.remove(IN_LOG);
            } else {
                MDC.put(IN_LOG, before);
            }
        }
    }
}
