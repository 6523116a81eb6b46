package worksafe.platform.http;

/** A rule about the state of things that the request breaks (422, or 409 where the type says so). */
public final class RuleViolation extends DomainException {

    private static final long serialVersionUID = 1L;

    public RuleViolation(ProblemType type, Object... arguments) {
        super(type, null, arguments);
    }

    private RuleViolation(Problem.LegalGround ground, ProblemType type, Object... arguments) {
        super(type, ground, arguments);
    }

    /** A refusal that a row of the policy book demands; the answer names document, clause, force and certainty. */
    public static RuleViolation byLaw(Problem.LegalGround ground, ProblemType type, Object... arguments) {
        return new RuleViolation(ground, type, arguments);
    }
}
