package worksafe.platform.applications;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of applications, alike in every context. */
enum ApplicationProblem implements ProblemType {
    /** One of that kind is open about the same thing. */
    APPLICATION_OPEN(409),
    /** It was returned as often as its kind lets it be. */
    APPLICATION_RETURNED(422),
    /** The account has taken another part in it. */
    APPLICATION_SAME_PERSON(422),
    /** A mere document turns nobody down. */
    APPLICATION_GROUND_TOO_WEAK(422),
    /** The document is not in force. */
    APPLICATION_GROUND_NOT_IN_FORCE(422),
    /** Experts must be heard first. */
    APPLICATION_PANEL_MISSING(422),
    /** Experts are still being heard. */
    APPLICATION_PANEL_SITTING(422),
    /** The experts say otherwise, and no reason is given. */
    APPLICATION_AGAINST_PANEL(422),
    /** No experts are heard about this kind, or not yet. */
    APPLICATION_NO_PANEL(422);

    private final int status;

    ApplicationProblem(int status) {
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
