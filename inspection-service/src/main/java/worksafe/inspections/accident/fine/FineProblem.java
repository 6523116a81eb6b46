package worksafe.inspections.accident.fine;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** Why no fine is proposed. */
enum FineProblem implements ProblemType {
    /** The accident is not confirmed. */
    FINE_NOT_CONFIRMED,
    /** A near miss has no grade by which to fine. */
    FINE_NEAR_MISS;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 422;
    }
}
