package worksafe.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;

/**
 * What every answer owes to the headers of its request, whoever answers: on what it depends ({@code Vary}), and no length
 * of a body that {@code 304} has not. An {@code Accept} that is empty accepts anything (RFC 9110 §12.5.1); one that is no
 * list of media types is refused, before anybody stumbles over it.
 */
@ApplicationScoped
class AnswerHeaders {

    private static final int NOT_MODIFIED = 304;

    private final Problems problems;

    AnswerHeaders(Problems problems) {
        this.problems = problems;
    }

    void first(@Observes Filters filters) {
        filters.register(this::attend, 15_000);
    }

    private void attend(RoutingContext context) {
        var response = context.response();
        context.addHeadersEndHandler(written -> complete(response));
        var accepted = String.join(",", context.request().headers().getAll(HttpHeaders.ACCEPT));
        if (accepted.replace(',', ' ').isBlank()) {
            context.request().headers().remove(HttpHeaders.ACCEPT);
        } else if (!isListOfTypes(accepted)) {
            problems.write(context, RequestProblem.invalid(RequestProblem.Violation.header("Accept", "accept-shape")));
            return;
        }
        context.next();
    }

    private static boolean isListOfTypes(String accepted) {
        try {
            var unused = MediaTypeHelper.parseHeader(accepted);
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private static void complete(HttpServerResponse response) {
        var dependsOn = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().getAll(HttpHeaders.VARY).stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(String::strip)
                .forEach(dependsOn::add);
        Stream.of("Accept-Language", "Accept-Encoding").forEach(dependsOn::add);
        response.putHeader(HttpHeaders.VARY, String.join(", ", dependsOn));
        if (response.getStatusCode() == NOT_MODIFIED) {
            response.headers().remove(HttpHeaders.CONTENT_LENGTH);
        }
    }
}
