package worksafe.gateway;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals that only the gateway gives. */
public enum GatewayProblem implements ProblemType {
    /** The head of a request is not HTTP/1.1, or can be read in more than one way. */
    MALFORMED_REQUEST(400),
    /** The cursor of the joined change feed was not written by this gateway. */
    CHANGES_CURSOR_INVALID(400),
    /** The body did not arrive in the time allowed. */
    BODY_TOO_SLOW(408);

    private final int status;

    GatewayProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
