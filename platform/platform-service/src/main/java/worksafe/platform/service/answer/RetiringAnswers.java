package worksafe.platform.service.answer;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says on every answer of an operation that is {@link Retiring}, refusals included, that it is. */
public final class RetiringAnswers {

    static final String DEPRECATION = "Deprecation";
    static final String SUNSET = "Sunset";

    /** Adds the headers. */
    @ServerResponseFilter
    public void complete(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        var retiring = method == null ? null : method.getAnnotation(Retiring.class);
        if (retiring == null) {
            return;
        }
        var retirement = Retirement.of(retiring.since(), retiring.until());
        response.getHeaders().putSingle(DEPRECATION, retirement.deprecation());
        response.getHeaders().putSingle(SUNSET, retirement.sunset());
        if (!retiring.instead().isEmpty()) {
            var successor = request.getUriInfo()
                    .getBaseUriBuilder()
                    .path(retiring.instead())
                    .build();
            response.getHeaders().add(HttpHeaders.LINK, "<" + successor.getRawPath() + ">; rel=\"successor-version\"");
        }
    }
}
