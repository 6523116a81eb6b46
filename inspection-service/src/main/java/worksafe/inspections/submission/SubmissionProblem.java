package worksafe.inspections.submission;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of whole visits; the texts stand in {@code messages/inspections_*.properties}. */
enum SubmissionProblem implements ProblemType {
    /** Parts of the visit are refused, each for its own reason, and nothing of it is taken. */
    SUBMISSION_REFUSED(422);

    private final int status;

    SubmissionProblem(int status) {
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
