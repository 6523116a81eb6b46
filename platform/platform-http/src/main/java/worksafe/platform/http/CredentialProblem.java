package worksafe.platform.http;

import io.quarkus.security.AuthenticationFailedException;
import java.util.Map;

/** Lets a refusal of credentials say why, where it may be said; without it is {@code unauthorized}. */
public final class CredentialProblem {

    private static final String KEY = "worksafe.problem";

    private CredentialProblem() {}

    /** A refusal of credentials that is answered by that problem. */
    public static AuthenticationFailedException of(ProblemType type) {
        return new AuthenticationFailedException(type.slug(), Map.of(KEY, type));
    }

    /** By which problem a refusal is answered. */
    public static ProblemType read(AuthenticationFailedException refusal) {
        return refusal.getAttributes().get(KEY) instanceof ProblemType type ? type : HttpProblem.UNAUTHORIZED;
    }
}
