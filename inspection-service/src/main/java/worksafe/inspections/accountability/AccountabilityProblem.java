package worksafe.inspections.accountability;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of accountabilities. */
enum AccountabilityProblem implements ProblemType {
    /** Whoever proposed it does not decide that it is not pursued. */
    ACCOUNTABILITY_SAME_PERSON,
    /** Suspected malfeasance is transferred against a receipt. */
    ACCOUNTABILITY_RECEIPT_MISSING,
    /** Only officials and leaders are transferred for malfeasance. */
    ACCOUNTABILITY_MALFEASANCE_OFFICIAL,
    /** A day comes before what it follows, or is to come. */
    ACCOUNTABILITY_DAY_ORDER,
    /** The origin and what was named do not fit. */
    ACCOUNTABILITY_ORIGIN;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 422;
    }
}
