package worksafe.inspections.stop;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals about stop orders; the texts stand in {@code messages/inspections-measures_*.properties}. */
enum StopOrderProblem implements ProblemType {
    /** Who proposed it neither answers nor consents. */
    STOP_ORDER_SAME_PERSON(422),
    /** Only the county or above takes a proposal up. */
    STOP_ORDER_NOT_COUNTY(422),
    /** It happened less often than the policy asks for. */
    STOP_ORDER_TOO_FEW(422),
    /** It cannot be applied for now. */
    STOP_ORDER_NOT_IN_FORCE(422),
    /** The experts have not passed it. */
    STOP_ORDER_NOT_PASSED(422),
    /** That ground comes with a penalty alone. */
    STOP_GROUND_NOT_PROPOSED(422);

    private final int status;

    StopOrderProblem(int status) {
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
