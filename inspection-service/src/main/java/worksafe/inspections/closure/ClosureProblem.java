package worksafe.inspections.closure;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals about closures; the texts stand in {@code messages/inspections-measures_*.properties}. */
enum ClosureProblem implements ProblemType {
    /** Who proposed it neither submits nor decides it, and who submitted it does not decide. */
    CLOSURE_SAME_PERSON(422),
    /** Only the county or above submits, and only its government decides. */
    CLOSURE_NOT_COUNTY(422),
    /** A closure of the enterprise is under way. */
    CLOSURE_UNDER_WAY(409),
    /** The steps before a closure are missing. */
    CLOSURE_WITHOUT_STEPS(422),
    /** It was punished less often than the law asks for. */
    CLOSURE_PENALTIES_TOO_FEW(422),
    /** No major danger is on record. */
    CLOSURE_NO_MAJOR_DANGER(422),
    /** The accident is not named. */
    CLOSURE_ACCIDENT_MISSING(422),
    /** The enterprise was not heard. */
    CLOSURE_NOT_HEARD(422),
    /** The enterprise may still ask for the hearing. */
    CLOSURE_HEARING_OPEN(422),
    /** The number of the decision is missing. */
    CLOSURE_DECISION_MISSING(422),
    /** The decision was not served. */
    CLOSURE_NOT_SERVED(422),
    /** The visit was to another enterprise. */
    CLOSURE_VISIT_OTHER(422);

    private final int status;

    ClosureProblem(int status) {
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
