package worksafe.platform.service.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import worksafe.kernel.Sha256;
import worksafe.platform.http.EntityTag;

/** Answers as {@link SeldomChanges} says. A table that is written in the place of a list is neither kept nor tagged. */
public final class SeldomAnswers {

    /** Answers are completed in descending order: after a list has become a table. */
    private static final int BEHIND_TABLES = Priorities.USER - 1_000;

    private static final String KEPT = ", max-age=300";

    private final ObjectMapper json;

    SeldomAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** Tags the answer, and leaves out its content where the caller has it. */
    @ServerResponseFilter(priority = BEHIND_TABLES)
    public void complete(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        if (response.getStatus() != Status.OK.getStatusCode()
                || !response.hasEntity()
                || response.getEntity() instanceof StreamingOutput) {
            return;
        }
        var method = resource.getResourceMethod();
        if (method == null || !method.isAnnotationPresent(SeldomChanges.class)) {
            return;
        }
        var tag = EntityTag.quoted(digest(response.getEntity()));
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag.value());
        response.getHeaders()
                .putSingle(
                        HttpHeaders.CACHE_CONTROL,
                        (method.isAnnotationPresent(PermitAll.class) ? "public" : "private") + KEPT);
        if (tag.isKnown(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null, response.getEntityAnnotations(), null);
        }
    }

    private String digest(Object content) {
        try {
            return Sha256.hex(json.writeValueAsBytes(content)).substring(0, 32);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
