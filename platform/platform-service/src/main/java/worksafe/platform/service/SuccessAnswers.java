package worksafe.platform.service;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.CreatesIn;
import worksafe.platform.http.Tagged;
import worksafe.platform.http.Versioned;

/**
 * What the success of a verb says beside the view that its method returns; {@link VerbDescription} tells clients the same.
 *
 * <ul>
 *   <li>a {@link Versioned} view of a verb that takes an {@link IdempotencyKey}, or says {@link CreatesIn}: {@code 201},
 *       {@code Location} and {@code ETag}
 *   <li>a {@link JobView} of a verb that takes an {@link IdempotencyKey}: {@code 202} and {@code Location}
 *   <li>an {@link Outcome}: what it holds, as {@code 200} or {@code 202}
 *   <li>any other {@link Tagged} view: {@code ETag}, and {@code 304} to a reader who has it already
 * </ul>
 */
@Provider
class SuccessAnswers implements DynamicFeature {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var verb = resource.getResourceMethod();
        var other = verb.getAnnotation(CreatesIn.class);
        var isCreation =
                other != null || Arrays.asList(verb.getParameterTypes()).contains(IdempotencyKey.class);
        var answer = new Answer(isCreation, other == null ? null : other.value());
        context.register((ContainerResponseFilter) (request, response) -> {
            if (Family.familyOf(response.getStatus()) == Family.SUCCESSFUL) {
                answer.complete(request, response, response.getEntity());
            }
        });
    }

    /**
     * How one verb answers.
     *
     * @param collection where it creates, if not where it is asked
     */
    private record Answer(boolean isCreation, @Nullable String collection) {

        void complete(ContainerRequestContext request, ContainerResponseContext response, @Nullable Object entity) {
            switch (entity) {
                case Outcome.Done<?>(var view) -> {
                    response.setEntity(view);
                    tag(request, response, view);
                }
                case Outcome.Underway<?>(var job) -> {
                    response.setEntity(job);
                    accept(request, response, job);
                }
                case JobView job when isCreation -> accept(request, response, job);
                case Versioned view
                when isCreation -> {
                    response.setStatus(Status.CREATED.getStatusCode());
                    locate(response, created(request), view.id());
                    tag(request, response, view);
                }
                case Tagged view -> tag(request, response, view);
                case null, default -> {}
            }
        }

        private UriBuilder created(ContainerRequestContext request) {
            var uri = request.getUriInfo();
            return collection == null
                    ? uri.getAbsolutePathBuilder()
                    : uri.getBaseUriBuilder().path(collection);
        }

        private static void accept(ContainerRequestContext request, ContainerResponseContext response, JobView job) {
            response.setStatus(Status.ACCEPTED.getStatusCode());
            locate(response, request.getUriInfo().getBaseUriBuilder().path("jobs"), job.id());
        }

        private static void locate(ContainerResponseContext response, UriBuilder collection, Object id) {
            response.getHeaders()
                    .putSingle("Location", collection.path(id.toString()).build());
        }

        private static void tag(ContainerRequestContext request, ContainerResponseContext response, Tagged view) {
            response.getHeaders().putSingle("ETag", view.tag().value());
            if (READING.contains(request.getMethod()) && view.tag().isKnown(request.getHeaderString("If-None-Match"))) {
                response.setStatus(Status.NOT_MODIFIED.getStatusCode());
                response.setEntity(null, response.getEntityAnnotations(), null);
            }
        }
    }
}
