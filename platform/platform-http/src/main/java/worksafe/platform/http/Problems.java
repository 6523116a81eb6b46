package worksafe.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.InvalidValue;

/** Builds problems and writes them, for JAX-RS and for everything before and beside it. */
@ApplicationScoped
public class Problems {

    private final Messages messages;
    private final ProblemWords words;
    private final ObjectMapper json;
    private final @Nullable AccessRefusals refusals;

    @Inject
    Problems(ObjectMapper json, @Any Instance<CodeTableNames> tables, AccessRefusals refusals) {
        this(json, (Iterable<CodeTableNames>) tables, refusals);
    }

    /** For a document, which is made before there are code tables. */
    Problems(ObjectMapper json) {
        this(json, List.of(), null);
    }

    private Problems(ObjectMapper json, Iterable<CodeTableNames> tables, @Nullable AccessRefusals refusals) {
        this.messages = Messages.load(Thread.currentThread().getContextClassLoader());
        this.words = new ProblemWords(messages, tables);
        this.json = json;
        this.refusals = refusals;
    }

    /** The texts that problems are written with. */
    public Messages messages() {
        return messages;
    }

    public Problem of(DomainException refusal, Origin origin) {
        return refusal instanceof RequestProblem request
                ? build(request.type(), request.arguments(), null, request.violations(), request.facts(), origin)
                : build(refusal.type(), refusal.arguments(), refusal.ground(), List.of(), Map.of(), origin);
    }

    public Problem of(ProblemType type, Origin origin, Object... arguments) {
        return build(type, List.of(arguments), null, List.of(), Map.of(), origin);
    }

    Problem of(InvalidValue refusal, String pointer, Origin origin) {
        var violation = new RequestProblem.Violation(pointer, refusal.code(), refusal.arguments());
        return build(HttpProblem.INVALID_REQUEST, List.of(), null, List.of(violation), Map.of(), origin);
    }

    private Problem build(
            ProblemType type,
            List<Object> arguments,
            Problem.@Nullable LegalGround ground,
            List<RequestProblem.Violation> violations,
            Map<String, Object> facts,
            Origin origin) {
        var language = origin.language();
        return new Problem(
                URI.create(Problem.TYPES + type.slug()),
                messages.find(language, type.slug() + ".title", List.of()).orElse(type.slug()),
                type.status(),
                messages.find(language, type.slug() + ".detail", words.of(arguments, language))
                        .orElse(null),
                origin.path(),
                type.slug(),
                origin.traceId(),
                ground == null ? null : ground.cited(),
                ground,
                violations.stream()
                        .map(v -> new Problem.Violation(v.pointer(), v.code(), said(v, language)))
                        .toList(),
                facts);
    }

    /** What a violation says; one that is the refusal of a rule says what the rule says. */
    private String said(RequestProblem.Violation violation, Locale language) {
        var arguments = words.of(violation.arguments(), language);
        return messages.find(language, violation.code(), arguments)
                .or(() -> messages.find(language, violation.code() + ".detail", arguments))
                .orElse(violation.code());
    }

    /** The headers that go with a problem, however it is written. */
    static Map<String, String> headers(Problem problem, Origin origin) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", Problem.MEDIA_TYPE);
        headers.put("Cache-Control", "no-store");
        if (problem.status() == 401) {
            // RFC 6750 §3.1: who sent no token at all is not told what is wrong with it.
            headers.put("WWW-Authenticate", origin.bearsToken() ? "Bearer error=\"invalid_token\"" : "Bearer");
        }
        if (problem.code().equals(HttpProblem.IDEMPOTENCY_IN_FLIGHT.slug()) || problem.status() == 503) {
            headers.put("Retry-After", "1");
        }
        if (problem.facts().get(RequestProblem.RETRY_AFTER) instanceof Long seconds) {
            headers.put("Retry-After", seconds.toString());
        }
        return headers;
    }

    /** A problem as an example of a document: what its JSON has, in its order. */
    Map<String, Object> example(DomainException refusal) {
        var problem = of(refusal, Origin.OF_EXAMPLES);
        return json.convertValue(problem, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    /** The body of a problem, as bytes that need no further negotiation. */
    byte[] bytes(Problem problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers a request that JAX-RS does not see; does nothing when the answer has begun. */
    public void write(RoutingContext context, ProblemType type, Object... arguments) {
        var origin = Origin.of(context);
        write(context, of(type, origin, arguments), origin);
    }

    /** Answers a request that JAX-RS does not see with a refusal that points to what it refuses. */
    public void write(RoutingContext context, DomainException refusal) {
        var origin = Origin.of(context);
        write(context, of(refusal, origin), origin);
    }

    private void write(RoutingContext context, Problem problem, Origin origin) {
        var response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        if (refusals != null) {
            refusals.note(context, problem, List.of());
        }
        response.setStatusCode(problem.status());
        headers(problem, origin).forEach(response::putHeader);
        response.end(Buffer.buffer(bytes(problem))).onFailure(gone -> {
            // The client has left; there is nobody to tell.
        });
    }

    /**
     * The parts of a request that a problem repeats, or depends on.
     *
     * @param bearsToken whether the caller has shown a token, be it valid or not
     */
    public record Origin(
            String path, Locale language, @Nullable String traceId, boolean bearsToken) {

        /** Of no request; the trace is the example of its own specification. */
        private static final Origin OF_EXAMPLES =
                new Origin("", Locale.SIMPLIFIED_CHINESE, "4bf92f3577b34da6a3ce929d0e0e4736", false);

        public static Origin of(RoutingContext context) {
            return new Origin(
                    context.request().path() == null ? "" : context.request().path(),
                    Languages.of(context.request().getHeader("Accept-Language")),
                    Trace.of(context).traceId(),
                    context.request().headers().contains("Authorization"));
        }
    }
}
