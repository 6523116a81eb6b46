package worksafe.platform.messaging.changes;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Finds the stream of events for whoever likes nothing better than {@code text/event-stream}: clients know one address. The two
 * forms have a method each, since one answers once and the other piece by piece; chosen by what they produce alone, a client
 * that accepts anything could meet either.
 */
@Singleton
public final class ChangeStreamPath {

    static final String STREAM = "stream";

    private final String path;

    ChangeStreamPath(@ConfigProperty(name = "worksafe.context") String context) {
        this.path = "/api/v1/" + context + "/changes";
    }

    @ServerRequestFilter(preMatching = true)
    public void lead(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.GET) || !likesStreams(request)) {
            return;
        }
        var asked = request.getUriInfo().getRequestUri();
        if (asked.getRawPath().equals(path)) {
            var query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
            request.setRequestUri(asked.resolve(path + "/" + STREAM + query));
        }
    }

    private static boolean likesStreams(ContainerRequestContext request) {
        var accepted = request.getAcceptableMediaTypes();
        return !accepted.isEmpty() && isStream(accepted.getFirst());
    }

    private static boolean isStream(MediaType type) {
        return MediaType.SERVER_SENT_EVENTS_TYPE.getType().equals(type.getType())
                && MediaType.SERVER_SENT_EVENTS_TYPE.getSubtype().equals(type.getSubtype());
    }
}
