package worksafe.inspections.visitpaper;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of papers of visits; the texts stand in {@code messages/inspections_*.properties}. */
enum VisitPaperProblem implements ProblemType {
    /** A visit that has not begun is a secret; a paper of it would tell. */
    VISIT_PAPER_TOO_EARLY(409),
    /** A covert visit is announced when it begins, and not before. */
    VISIT_NOTICE_OF_COVERT(409),
    /** What the paper tells has not happened yet. */
    VISIT_PAPER_NOTHING_TO_TELL(409);

    private final int status;

    VisitPaperProblem(int status) {
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
