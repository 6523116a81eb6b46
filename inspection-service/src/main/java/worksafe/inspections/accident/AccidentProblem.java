package worksafe.inspections.accident;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of accidents. */
enum AccidentProblem implements ProblemType {
    /** It would have happened, or been known or told, at a time to come. */
    ACCIDENT_TIME_TO_COME(422),
    /** It was known before it happened, told before it was known, or a day lies before what it follows. */
    ACCIDENT_TIME_ORDER(422),
    /** Nobody was hurt, nothing was lost, and it is no near miss of a larger kind. */
    ACCIDENT_NOTHING_HAPPENED(422),
    /** Numbers may be supplemented until that day only, and the grade with them. */
    ACCIDENT_TOLL_OVER(422),
    /** The toll is not settled while people are missing and the days run. */
    ACCIDENT_STILL_MISSING(422),
    /** Another government is competent. */
    ACCIDENT_NOT_COMPETENT(422),
    /** Nobody takes over from a government of the own level or above. */
    ACCIDENT_NOT_HIGHER(422),
    /** A body that must send somebody sent nobody. */
    ACCIDENT_GROUP_INCOMPLETE(422),
    /** The procuratorate was not invited, or its answer is not written down. */
    ACCIDENT_PROCURATORATE_UNASKED(422),
    /** Only a general accident without casualties is investigated by its own unit. */
    ACCIDENT_NOT_FOR_UNIT(422),
    /** The leader is nobody of the group, or recused. */
    ACCIDENT_LEADER_RECUSED(422),
    /** More days were given than the regulation allows. */
    ACCIDENT_EXTENSION_TOO_LONG(422),
    /** The time for the approval is extended once, and of an exceptional accident only. */
    ACCIDENT_DELAY_NOT_ALLOWED(422),
    /** An appraisal runs already, or none does. */
    ACCIDENT_APPRAISAL_STATE(409),
    /** The same account investigated, or handed the report in. */
    ACCIDENT_SAME_PERSON(422),
    /** A measure's day is before the approval could be. */
    ACCIDENT_MEASURE_PAST(422),
    /** There is no such measure. */
    ACCIDENT_MEASURE_ABSENT(422),
    /** It was done, passed or evaluated already. */
    ACCIDENT_DONE_ALREADY(409),
    /** A gate is open. */
    ACCIDENT_GATE_OPEN(422),
    /** A measure is not implemented. */
    ACCIDENT_MEASURE_OPEN(422),
    /** A year after the closure is not over, or it is not closed. */
    ACCIDENT_EVALUATION_EARLY(422),
    /** An evaluation is published at once. */
    ACCIDENT_EVALUATION_UNPUBLISHED(422),
    /** The unit is not registered, so that no paper is drawn up for it. */
    ACCIDENT_WITHOUT_ENTERPRISE(422),
    /** Enterprises report their own accidents. */
    ACCIDENT_ANOTHERS(422);

    private final int status;

    AccidentProblem(int status) {
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
