package worksafe.platform.http;

import io.quarkus.security.AuthenticationFailedException;
import java.time.Duration;
import java.util.Map;

/** Lets a refusal of credentials say why, where it may be said; without it is {@code unauthorized}. */
public final class CredentialProblem {

    private static final String KEY = "worksafe.problem";

    private static final int TOO_MANY = 429;

    /** Refusals are counted by the minute. */
    private static final Duration REST = Duration.ofMinutes(1);

    private CredentialProblem() {}

    /** A refusal of credentials that is answered by that problem. */
    public static AuthenticationFailedException of(ProblemType type) {
        return new AuthenticationFailedException(type.slug(), Map.of(KEY, type));
    }

    /** How a refusal is answered; who was refused too often is told when to come again. */
    static RequestProblem answer(AuthenticationFailedException refusal) {
        var type = read(refusal);
        return type.status() == TOO_MANY ? RequestProblem.tooOften(type, REST) : new RequestProblem(type);
    }

    /** By which problem a refusal is answered. */
    public static ProblemType read(AuthenticationFailedException refusal) {
        return refusal.getAttributes().get(KEY) instanceof ProblemType type ? type : HttpProblem.UNAUTHORIZED;
    }
}
