package worksafe.platform.http;

import jakarta.validation.ConstraintViolation;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A request that is refused before any rule of a domain is asked: its shape, its headers, its preconditions. */
public final class RequestProblem extends DomainException {

    private static final long serialVersionUID = 1L;

    /** The fact that tells after how many seconds the same may be tried again; the header {@code Retry-After} says it, too. */
    static final String RETRY_AFTER = "retryAfterSeconds";

    private final transient List<Violation> violations;
    private final transient Map<String, Object> facts;

    public RequestProblem(ProblemType type, Object... arguments) {
        this(type, Map.of(), arguments);
    }

    /** A refusal that tells programs, too, what its words tell people. */
    public RequestProblem(ProblemType type, Map<String, Object> facts, Object... arguments) {
        super(type, null, arguments);
        this.violations = List.of();
        this.facts = Map.copyOf(facts);
    }

    /** A refusal of another kind than 400 that points to what was refused. */
    public RequestProblem(ProblemType type, Violation violation) {
        super(type, null);
        this.violations = List.of(violation);
        this.facts = Map.of();
    }

    /** A refusal of another kind than 400 that points to everything that was refused. */
    public RequestProblem(ProblemType type, List<Violation> violations) {
        super(type, null);
        this.violations = List.copyOf(violations);
        this.facts = Map.of();
    }

    private RequestProblem(List<Violation> violations) {
        super(HttpProblem.INVALID_REQUEST, null);
        this.violations = List.copyOf(violations);
        this.facts = Map.of();
    }

    /** A 403 that names the roles that may. */
    public static RequestProblem forbidden(Collection<String> roles) {
        var named = roles.stream().sorted().toList();
        var words = named.stream()
                .map(role -> Role.ofClaim(role).<Object>map(known -> known).orElse(role))
                .toList();
        return new RequestProblem(
                HttpProblem.FORBIDDEN, Map.of("roles", named), words.isEmpty() ? List.of("—") : words);
    }

    /** A refusal of what the caller did too often, with the time from which on it may be done again. */
    public static RequestProblem tooOften(ProblemType type, Duration wait, Object... arguments) {
        return new RequestProblem(
                type, Map.of(RETRY_AFTER, Math.max(1L, wait.plusMillis(999).toSeconds())), arguments);
    }

    /**
     * A 400 that names the fields; pointers are JSON Pointers into the body, or {@code query:<name>},
     * {@code header:<name>}, {@code path:<name>}.
     */
    public static RequestProblem invalid(Violation... violations) {
        return new RequestProblem(List.of(violations));
    }

    /** What Bean Validation found wrong with a request, each field with its rule. */
    public static RequestProblem broken(Collection<? extends ConstraintViolation<?>> constraints) {
        return new RequestProblem(constraints.stream()
                .map(BrokenConstraints::violation)
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::code))
                .toList());
    }

    public List<Violation> violations() {
        return violations;
    }

    /** What programs may want to know, by name; most refusals say it with their code alone. */
    public Map<String, Object> facts() {
        return facts;
    }

    /** One field and the message key that says what is wrong with it. */
    public record Violation(String pointer, String code, List<Object> arguments) {

        public Violation {
            arguments = List.copyOf(arguments);
        }

        public Violation(String pointer, String code, Object... arguments) {
            this(pointer, code, List.of(arguments));
        }

        public static Violation query(String name, String code, Object... arguments) {
            return new Violation("query:" + name, code, List.of(arguments));
        }

        public static Violation header(String name, String code, Object... arguments) {
            return new Violation("header:" + name, code, List.of(arguments));
        }
    }
}
