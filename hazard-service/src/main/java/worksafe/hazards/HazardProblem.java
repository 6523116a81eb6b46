package worksafe.hazards;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of this context; titles and details stand in {@code messages/hazards_zh} and {@code _en}. */
public enum HazardProblem implements ProblemType {
    /** An enterprise user reports what the enterprise itself found, nothing else. */
    SOURCE_NOT_SELF_CHECK,
    /** The plan's time limit lies beyond what the policy allows. */
    PLAN_BEYOND_TIME_LIMIT,
    /** A time limit in the past limits nothing. */
    TIME_LIMIT_PAST,
    /** A plan for a major danger says what protects people until it is put right. */
    EMERGENCY_PLAN_MISSING,
    /** Who reported the rectification may not judge it. */
    RECHECK_BY_RECTIFIER,
    /** A major danger is closed by somebody other than who re-checked it. */
    CLOSURE_BY_RECHECKER,
    /** The account has taken a step of the danger, or acted for its enterprise, which another person has to judge. */
    DANGER_SAME_PERSON;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A rule about the state of things, every one of them. */
    @Override
    public int status() {
        return 422;
    }
}
