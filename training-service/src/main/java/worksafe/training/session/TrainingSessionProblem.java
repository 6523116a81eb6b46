package worksafe.training.session;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of sessions; the texts stand in {@code messages/training-courses_*.properties}. */
enum TrainingSessionProblem implements ProblemType {
    /** The programme asks for topics that the session leaves out. */
    SESSION_TOPICS_MISSING(422),
    /** It would have more hours than there are between its beginning and its end. */
    SESSION_HOURS_IMPOSSIBLE(422),
    /** An enterprise teaches its own people, and no officials. */
    SESSION_AUDIENCE_OFFICIAL(422),
    /** There are not so many places left. */
    SESSION_FULL(422),
    /** Nobody of that id is shown to the caller, or not of the enterprise that holds it. */
    SESSION_LEARNER_UNKNOWN(422),
    /** Somebody is enrolled in it already, or elsewhere at the same time. */
    SESSION_DOUBLE_PRESENCE(409),
    /** It is over, and an authority's list is closed with it. */
    SESSION_BEGUN(422),
    /** It has not begun. */
    SESSION_NOT_BEGUN(422),
    /** The enrolment is none of the session's, or not in a state for it. */
    SESSION_ENROLMENT_UNKNOWN(422),
    /** Nobody is enrolled, or nobody came. */
    SESSION_EMPTY(422),
    /** It ends with an exam, and the results of some are missing. */
    SESSION_RESULTS_MISSING(422),
    /** Somebody would be credited with more hours than the session has. */
    SESSION_HOURS_ABOVE(422);

    private final int status;

    TrainingSessionProblem(int status) {
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
