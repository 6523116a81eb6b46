package worksafe.platform.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.InvalidValue;

/** Turns every exception that reaches JAX-RS into a problem that contains no Java name. */
@Singleton
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final int NOT_ALLOWED = 405;

    private final Problems problems;
    private final Instance<FailureReading> readings;
    private final AllowedMethods methods;
    private final AccessRefusals refusals;
    private final Permissions permissions =
            Permissions.load(Thread.currentThread().getContextClassLoader());

    ProblemMappers(
            Problems problems,
            @Any Instance<FailureReading> readings,
            AllowedMethods methods,
            AccessRefusals refusals) {
        this.problems = problems;
        this.readings = readings;
        this.methods = methods;
        this.refusals = refusals;
    }

    /** A refusal by the domain or by the shape of the request. */
    @ServerExceptionMapper(priority = 1)
    public Response domain(DomainException refusal, RoutingContext context) {
        var origin = Problems.Origin.of(context);
        return answer(problems.of(refusal, origin), origin, context);
    }

    @ServerExceptionMapper(priority = 1)
    public Response invalid(InvalidValue refusal, RoutingContext context) {
        var origin = Problems.Origin.of(context);
        return answer(problems.of(refusal, "", origin), origin, context);
    }

    @ServerExceptionMapper(priority = 1)
    public Response unauthorized(UnauthorizedException refusal, RoutingContext context) {
        var origin = Problems.Origin.of(context);
        return answer(problems.of(HttpProblem.UNAUTHORIZED, origin), origin, context);
    }

    @ServerExceptionMapper(priority = 1)
    public Response authenticationFailed(AuthenticationFailedException refusal, RoutingContext context) {
        var origin = Problems.Origin.of(context);
        return answer(problems.of(CredentialProblem.answer(refusal), origin), origin, context);
    }

    /** Names the roles that may, as the permission table has them. */
    @ServerExceptionMapper(priority = 1)
    public Response forbidden(ForbiddenException refusal, RoutingContext context, @Nullable ResourceInfo resource) {
        var needed = resource == null || resource.getResourceMethod() == null
                ? null
                : resource.getResourceMethod().getAnnotation(PermissionsAllowed.class);
        var actions = needed == null ? List.<String>of() : List.of(needed.value());
        var roles = needed == null ? List.<String>of() : permissions.roles(actions);
        var origin = Problems.Origin.of(context);
        return answer(problems.of(RequestProblem.forbidden(roles), origin), origin, context, actions);
    }

    @ServerExceptionMapper(priority = 1)
    public Response mismatched(MismatchedInputException mismatch, RoutingContext context) {
        return json(mismatch, context);
    }

    @ServerExceptionMapper(priority = 1)
    public Response malformed(JsonProcessingException malformed, RoutingContext context) {
        return json(malformed, context);
    }

    /** Bean Validation: each field with its rule and its words. */
    @ServerExceptionMapper(priority = 1)
    public Response constraints(ConstraintViolationException refusal, RoutingContext context) {
        var origin = Problems.Origin.of(context);
        return answer(problems.of(RequestProblem.broken(refusal.getConstraintViolations()), origin), origin, context);
    }

    @ServerExceptionMapper(priority = 1)
    public Response web(WebApplicationException failure, RoutingContext context) {
        var origin = Problems.Origin.of(context);
        return switch (failure.getCause()) {
            case DomainException refusal -> answer(problems.of(refusal, origin), origin, context);
            case InvalidValue refusal -> answer(problems.of(refusal, "", origin), origin, context);
            case JsonProcessingException malformed -> json(malformed, context);
            case null, default -> plain(failure, origin, context);
        };
    }

    @ServerExceptionMapper(priority = 1)
    public Response unexpected(Throwable failure, RoutingContext context) {
        var origin = Problems.Origin.of(context);
        // Transactions and proxies wrap what went wrong inside them.
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                return answer(problems.of(refusal, origin), origin, context);
            }
            if (cause instanceof InvalidValue refusal) {
                return answer(problems.of(refusal, "", origin), origin, context);
            }
        }
        var read = readings.stream().flatMap(r -> r.read(failure).stream()).findFirst();
        if (read.isPresent()) {
            LOG.warnf("%s %s: %s", context.request().method(), context.request().path(), failure.toString());
            return answer(problems.of(read.get(), origin, origin.path()), origin, context);
        }
        LOG.errorf(
                failure,
                "%s %s failed",
                context.request().method(),
                context.request().path());
        return answer(problems.of(HttpProblem.INTERNAL_ERROR, origin), origin, context);
    }

    private Response plain(WebApplicationException failure, Problems.Origin origin, RoutingContext context) {
        var status = failure.getResponse().getStatus();
        if (status >= 300 && status < 400) {
            return failure.getResponse();
        }
        if (status >= 500) {
            LOG.errorf(failure, "%s answered %d", origin.path(), status);
        }
        var problem = problems.of(HttpProblem.ofStatus(status), origin, origin.path());
        var response = Response.fromResponse(answer(problem, origin, context));
        if (status == NOT_ALLOWED) {
            response.header("Allow", methods.of(origin.path()));
        }
        return response.build();
    }

    private Response json(JsonProcessingException failure, RoutingContext context) {
        var origin = Problems.Origin.of(context);
        if (failure instanceof JsonMappingException mapping && !(failure.getCause() instanceof JsonParseException)) {
            if (deepest(mapping) instanceof InvalidValue refusal) {
                return answer(problems.of(refusal, pointer(mapping), origin), origin, context);
            }
            if (deepest(mapping) instanceof DomainException refusal) {
                return answer(problems.of(refusal, origin), origin, context);
            }
            var violation = violation(mapping);
            return answer(problems.of(RequestProblem.invalid(violation), origin), origin, context);
        }
        if (failure instanceof StreamConstraintsException) {
            var tooDeep = RequestProblem.invalid(new RequestProblem.Violation("", "body-too-deep"));
            return answer(problems.of(tooDeep, origin), origin, context);
        }
        return answer(problems.of(HttpProblem.MALFORMED_BODY, origin), origin, context);
    }

    private static RequestProblem.Violation violation(JsonMappingException mapping) {
        return switch (mapping) {
            case UnrecognizedPropertyException e -> new RequestProblem.Violation(pointer(e), "unknown-field");
            case InvalidFormatException e
            when e.getTargetType() != null && e.getTargetType().isEnum() ->
                new RequestProblem.Violation(
                        pointer(e),
                        "not-one-of",
                        Arrays.stream(e.getTargetType().getEnumConstants())
                                .map(c -> ((Enum<?>) c).name())
                                .collect(Collectors.joining(", ")));
            case MismatchedInputException e ->
                new RequestProblem.Violation(pointer(e), "wrong-type", JsonType.of(e.getTargetType()));
            default -> new RequestProblem.Violation(pointer(mapping), "wrong-type", JsonType.VALUE);
        };
    }

    private static @Nullable Throwable deepest(Throwable failure) {
        Throwable found = null;
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue || cause instanceof DomainException) {
                found = cause;
            }
        }
        return found;
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> "/"
                        + (step.getFieldName() == null ? String.valueOf(step.getIndex()) : escape(step.getFieldName())))
                .collect(Collectors.joining());
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** A problem as a response whose body needs no further negotiation. */
    private Response answer(Problem problem, Problems.Origin origin, RoutingContext context) {
        return answer(problem, origin, context, List.of());
    }

    private Response answer(Problem problem, Problems.Origin origin, RoutingContext context, List<String> actions) {
        refusals.note(context, problem, actions);
        var response = Response.status(problem.status()).entity(problems.bytes(problem));
        Problems.headers(problem, origin).forEach(response::header);
        return response.build();
    }
}
