package worksafe.platform.figures.definition;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of figures and reports, alike in every context. */
public enum FigureProblem implements ProblemType {
    /** A period that is not over yet is not frozen. */
    FIGURE_PERIOD_OPEN(422),
    /** The period is frozen; another edition needs a reason. */
    FIGURE_REPORT_FROZEN(409),
    /** No figure of this context is told for such periods. */
    FIGURE_PERIOD_NOT_TOLD(422);

    private final int status;

    FigureProblem(int status) {
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
