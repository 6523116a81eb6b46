package worksafe.platform.http;

import java.util.List;

/** A request that is refused before any rule of a domain is asked: its shape, its headers, its preconditions. */
public final class RequestProblem extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public RequestProblem(ProblemType type, Object... arguments) {
        super(type, null, arguments);
        this.violations = List.of();
    }

    private RequestProblem(List<Violation> violations) {
        super(HttpProblem.INVALID_REQUEST, null);
        this.violations = List.copyOf(violations);
    }

    /** A 400 that names the fields; pointers are JSON Pointers into the body, or {@code query:<name>}, {@code header:<name>}. */
    public static RequestProblem invalid(Violation... violations) {
        return new RequestProblem(List.of(violations));
    }

    public List<Violation> violations() {
        return violations;
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
