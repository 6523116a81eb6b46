package worksafe.platform.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal by a rule of the domain: the kind, the values for its text, and what stands behind it where a law refused. */
public abstract class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Object> arguments;
    private final transient Problem.@Nullable LegalGround ground;

    protected DomainException(ProblemType type, Problem.@Nullable LegalGround ground, Object... arguments) {
        super(type.slug() + " " + List.of(arguments));
        this.type = type;
        this.ground = ground;
        this.arguments = List.of(arguments);
    }

    public ProblemType type() {
        return type;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** The row of the policy book that refused, with its force and certainty; absent where none did. */
    public Problem.@Nullable LegalGround ground() {
        return ground;
    }

    /** The document and the clause that refused, as people cite them; absent where no law speaks. */
    public @Nullable String legalSource() {
        return ground == null ? null : ground.cited();
    }
}
