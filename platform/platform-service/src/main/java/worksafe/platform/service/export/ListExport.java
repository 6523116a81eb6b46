package worksafe.platform.service.export;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status.Family;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.Problems;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.Slice;

/**
 * Lets every resource method that answers a {@link Slice} answer a table as well. JAX-RS goes on believing that it answers
 * JSON; the answer is replaced before it is written. {@code format=} goes before {@code Accept}.
 */
public final class ListExport {

    private static final String ASKED = ListExport.class.getName();
    private static final String AS_JSON = ASKED + ".json";
    private static final String FORMAT = "format";
    private static final String BYTE_ORDER_MARK = "bom";

    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON_TYPE);

    private final Tables tables;

    ListExport(Tables tables) {
        this.tables = tables;
    }

    /** Keeps what was accepted, and adds what finds the list, or the file whose form {@code format=} names. */
    @ServerRequestFilter(preMatching = true)
    public void admit(ContainerRequestContext request) {
        var accepted = List.copyOf(request.getAcceptableMediaTypes());
        var format = request.getUriInfo().getQueryParameters().getFirst(FORMAT);
        var preferred = ListFormat.preferred(accepted).filter(liked -> liked != ListFormat.JSON);
        if (format != null || preferred.isPresent()) {
            request.setProperty(ASKED, new Asked(accepted, preferred, format));
            var any = format == null ? MediaType.APPLICATION_JSON : MediaType.WILDCARD;
            request.getHeaders().add(HttpHeaders.ACCEPT, any + ";q=0.001");
        }
    }

    /** Settles the form of a list's answer, and refuses what nobody can answer. */
    @ServerRequestFilter
    public void decide(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        var asked = request.getProperty(ASKED) instanceof Asked kept
                ? kept
                : new Asked(request.getAcceptableMediaTypes(), Optional.empty(), null);
        request.removeProperty(ASKED);
        var path = request.getUriInfo().getPath();
        if (method.getReturnType() == Slice.class) {
            var format = asked.format(path);
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
            request.setProperty(AS_JSON, format == ListFormat.JSON);
            if (format != ListFormat.JSON || asked.named() != null) {
                request.setProperty(ASKED, new Wanted(format, marked(request)));
            }
        } else if (method.getReturnType() != void.class) {
            var produced = produced(method);
            var named = asked.namedAmong(produced);
            if (named.isPresent()) {
                request.getHeaders().putSingle(HttpHeaders.ACCEPT, named.get().toString());
            } else {
                asked.requireOneOf(produced, path);
            }
            // Without a word on what it produces, JAX-RS would write a view as text under any name that was accepted.
            request.setProperty(AS_JSON, produced.equals(JSON));
        }
    }

    private static boolean isSuccess(ContainerResponseContext response) {
        return response.hasEntity() && Family.familyOf(response.getStatus()) == Family.SUCCESSFUL;
    }

    /** Puts the table in the place of the list. */
    @ServerResponseFilter
    public void replace(
            ContainerRequestContext request,
            ContainerResponseContext response,
            ResourceInfo resource,
            RoutingContext exchange) {
        if (Boolean.TRUE.equals(request.getProperty(AS_JSON)) && isSuccess(response)) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_TYPE);
        }
        if (!(response.getEntity() instanceof Slice<?> list)) {
            return;
        }
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (!(request.getProperty(ASKED) instanceof Wanted wanted)) {
            return;
        }
        if (wanted.format() == ListFormat.JSON) {
            return;
        }
        var method = resource.getResourceMethod();
        var language = Problems.Origin.of(exchange).language();
        var table = tables.of(method, row(method), wanted.format(), wanted.marked(), language);
        var asIs = request.getUriInfo().getQueryParameters().containsKey("limit");
        response.setEntity(table.of(list, asIs), new Annotation[0], MediaType.valueOf(table.contentType()));
        response.getHeaders().putSingle(HttpHeaders.CONTENT_DISPOSITION, table.disposition());
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static boolean marked(ContainerRequestContext request) {
        return switch (request.getUriInfo().getQueryParameters().getFirst(BYTE_ORDER_MARK)) {
            case null -> true;
            case "true" -> true;
            case "false" -> false;
            default -> throw RequestProblem.invalid(Violation.query(BYTE_ORDER_MARK, "not-one-of", "true, false"));
        };
    }

    private static Class<?> row(Method method) {
        return method.getGenericReturnType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> row
                ? row
                : raw(method);
    }

    private static Class<?> raw(Method method) {
        throw new IllegalStateException(method + " does not say what its list is of");
    }

    private static List<MediaType> produced(Method method) {
        var produces = Optional.ofNullable(method.getAnnotation(Produces.class))
                .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(Produces.class)));
        return produces.map(declared ->
                        Arrays.stream(declared.value()).map(MediaType::valueOf).toList())
                .orElse(JSON);
    }

    /** What a request said of the form of its answer, before it was known what it asks for. */
    private record Asked(
            List<MediaType> accepted,
            Optional<ListFormat> preferred,
            @Nullable String named) {

        ListFormat format(String path) {
            if (named == null) {
                return preferred
                        .or(() -> ListFormat.preferred(accepted))
                        .orElseThrow(() -> new RequestProblem(HttpProblem.NOT_ACCEPTABLE, path));
            }
            return ListFormat.ofCode(named)
                    .orElseThrow(
                            () -> RequestProblem.invalid(Violation.query(FORMAT, "not-one-of", ListFormat.codes())));
        }

        /** The media type of the form that {@code format=} names, if it is one of these. */
        Optional<MediaType> namedAmong(List<MediaType> produced) {
            return Optional.ofNullable(named)
                    .flatMap(ListFormat::ofCode)
                    .map(format -> MediaType.valueOf(format.mediaType()))
                    .filter(type -> produced.stream().anyMatch(type::isCompatible));
        }

        void requireOneOf(List<MediaType> produced, String path) {
            if (!accepted.isEmpty() && produced.stream().noneMatch(type -> ListFormat.liking(accepted, type) > 0)) {
                throw new RequestProblem(HttpProblem.NOT_ACCEPTABLE, path);
            }
        }
    }

    /** The table that a list is wanted as. */
    private record Wanted(ListFormat format, boolean marked) {}
}
