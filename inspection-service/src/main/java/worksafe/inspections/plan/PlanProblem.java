package worksafe.inspections.plan;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of annual plans; the texts stand in {@code messages/inspections-plan_*.properties}. */
enum PlanProblem implements ProblemType {
    /** The authority has a plan of that year. */
    PLAN_YEAR_TAKEN(409),
    /** A year too far away to be planned. */
    PLAN_YEAR_OUTSIDE(422),
    /** The place has no authority that plans: a village, or the nation. */
    PLAN_PLACE_WITHOUT_AUTHORITY(422),
    /** The days off of that year are not published, so that the working days are entered with a reason. */
    PLAN_WORKING_DAYS_UNPUBLISHED(422),
    /** The working days differ from the calendar, and no reason is given. */
    PLAN_WORKING_DAYS_DIFFER(422),
    /** More days are planned than there are. */
    PLAN_DAYS_OVER_CAPACITY(422),
    /** Days of supervision are left that are planned for nothing. */
    PLAN_DAYS_LEFT(422),
    /** A plan without lines plans nothing. */
    PLAN_EMPTY(422),
    /** A line names no enterprise that trades within the authority's reach. */
    PLAN_OBJECT_ELSEWHERE(422),
    /** An enterprise of the key list is no key object of the plan. */
    PLAN_KEY_OBJECT_MISSING(422),
    /** More visits are planned of an enterprise than its cap allows, and no line says why. */
    PLAN_OVER_CAP(422),
    /** More special inspections are planned than the yearly number. */
    PLAN_SPECIAL_OVER_NUMBER(422),
    /** Who took part in the plan does not submit or decide it. */
    PLAN_SAME_PERSON(422),
    /** The government of another place decides nothing here. */
    PLAN_OTHER_GOVERNMENT(422),
    /** It was filed before it was approved, or on a day to come. */
    PLAN_FILED_OUTSIDE(422),
    /** The revision leaves the plan as it is. */
    PLAN_UNCHANGED(422),
    /** The year is not over yet. */
    PLAN_YEAR_RUNNING(422),
    /** Special inspections need an approved plan, and there is none that plans any. */
    PLAN_SPECIAL_UNPLANNED(422);

    private final int status;

    PlanProblem(int status) {
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
