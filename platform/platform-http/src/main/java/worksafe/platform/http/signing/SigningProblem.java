package worksafe.platform.http.signing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import worksafe.platform.http.ProblemType;

/** The refusals of signed requests; the texts stand in {@code messages/platform-http_*.properties}. */
public enum SigningProblem implements ProblemType {
    /** Unknown, suspended or ended program, wrong secret, other text, other body: nobody is told which. */
    SIGNATURE_INVALID(401),
    /** The very request was taken before. */
    REQUEST_REPLAYED(401),
    /** It was signed too long ago, or too far ahead. */
    TIMESTAMP_OUTSIDE(401),
    /** The signature is good, and the address is none of the program's. */
    ADDRESS_NOT_ALLOWED(403);

    private final int status;

    SigningProblem(int status) {
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

    static Optional<SigningProblem> ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(problem -> problem.slug().equals(slug))
                .findFirst();
    }
}
