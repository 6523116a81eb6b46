package worksafe.inspections.measure;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals about measures on the spot; the texts stand in {@code messages/inspections-measures_*.properties}. */
enum MeasureProblem implements ProblemType {
    /** Who proposed it, or is of the team, neither decides nor reviews it. */
    MEASURE_SAME_PERSON(422),
    /** Fewer people than the law demands are on the visit. */
    MEASURE_TEAM_TOO_SMALL(422),
    /** The last day is over, or later than the policy allows. */
    MEASURE_BEYOND_TERM(422),
    /** The stop order is another enterprise's, or not in force. */
    MEASURE_ORDER_OTHER(422);

    private final int status;

    MeasureProblem(int status) {
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
