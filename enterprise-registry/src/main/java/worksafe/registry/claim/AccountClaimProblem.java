package worksafe.registry.claim;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of claims; the texts stand in {@code messages/registry-overview_*.properties}. */
enum AccountClaimProblem implements ProblemType {
    /** No invitation that can be entered has this code; it is not said which of several reasons it is. */
    CLAIM_CODE_WRONG(422),
    /** The account entered as many wrong codes as it may in an hour. */
    CLAIM_CODES_TOO_MANY(429),
    /** The account claims that enterprise already. */
    CLAIM_ALREADY_HELD(409);

    private final int status;

    AccountClaimProblem(int status) {
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
