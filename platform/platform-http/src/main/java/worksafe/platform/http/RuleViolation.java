package worksafe.platform.http;

import org.jspecify.annotations.Nullable;

/** A rule about the state of things that the request breaks (422, or 409 where the type says so). */
public final class RuleViolation extends DomainException {

    private static final long serialVersionUID = 1L;

    public RuleViolation(ProblemType type, Object... arguments) {
        super(type, null, arguments);
    }

    private RuleViolation(@Nullable String legalSource, ProblemType type, Object... arguments) {
        super(type, legalSource, arguments);
    }

    /** A refusal that a law demands; the answer names the clause. */
    public static RuleViolation byLaw(String legalSource, ProblemType type, Object... arguments) {
        return new RuleViolation(legalSource, type, arguments);
    }
}
