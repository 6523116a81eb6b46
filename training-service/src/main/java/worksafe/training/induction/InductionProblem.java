package worksafe.training.induction;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of inductions; the texts stand in {@code messages/training-courses_*.properties}. */
enum InductionProblem implements ProblemType {
    /** The worker is being taught at the enterprise already. */
    INDUCTION_UNDER_WAY(409),
    /** It is of another kind, as the worker's record at the enterprise shows. */
    INDUCTION_KIND(422),
    /** The worker was away for no longer than the policy allows, and resumes without it. */
    INDUCTION_RETURN_NEEDLESS(422),
    /** The worker was away for longer than the policy allows, and is taught again. */
    INDUCTION_RETURN_OWED(422),
    /** Another level comes first, or the kind does not ask for it. */
    INDUCTION_LEVEL_ORDER(422),
    /** The day is before what it follows, or to come. */
    INDUCTION_DAY_OUTSIDE(422),
    /** What a law, regulation or rule asks for is missing. */
    INDUCTION_SHORT(422),
    /** The worker never was fit for work there. */
    INDUCTION_NEVER_FIT(422);

    private final int status;

    InductionProblem(int status) {
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
