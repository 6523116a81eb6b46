package worksafe.platform.messaging;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Trace;

/** The trace that the present work belongs to: the request's, the received event's, or a fresh one. */
@ApplicationScoped
class Traces {

    private static final ScopedValue<String> STATED = ScopedValue.newInstance();

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

    /** Lets what happens in consequence of an event carry on the event's trace. */
    static void run(@Nullable String traceparent, Runnable work) {
        ScopedValue.where(STATED, traceparent == null ? Trace.fresh().traceparent() : traceparent)
                .run(work);
    }
}
