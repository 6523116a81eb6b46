package worksafe.platform.http;

import io.quarkus.oidc.OIDCException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** That the issuer could not be asked is no fault of the process that asked, and the same request may succeed later. */
@ApplicationScoped
class IssuerFailures implements FailureReading {

    @Override
    public Optional<ProblemType> read(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OIDCException) {
                return Optional.of(HttpProblem.UNAVAILABLE);
            }
        }
        return Optional.empty();
    }
}
