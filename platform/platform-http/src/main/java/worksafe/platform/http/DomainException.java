package worksafe.platform.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal by a rule of the domain: the kind, the values for its text, and the legal source where a law refused. */
public abstract class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Object> arguments;
    private final @Nullable String legalSource;

    protected DomainException(ProblemType type, @Nullable String legalSource, Object... arguments) {
        super(type.slug() + " " + List.of(arguments));
        this.type = type;
        this.legalSource = legalSource;
        this.arguments = List.of(arguments);
    }

    public ProblemType type() {
        return type;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** The clause that refused, for example {@code 安全生产法 第41条}; absent where no law speaks. */
    public @Nullable String legalSource() {
        return legalSource;
    }
}
