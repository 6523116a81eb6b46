package worksafe.inspections.assessment;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of indicators, assessments and vetoes; the texts stand in {@code messages/inspections-assessment_*.properties}. */
public enum AssessmentProblem implements ProblemType {
    /** It is no part of what it would be spread from. */
    INDICATOR_NO_PART(422),
    /** Together they are more than there is. */
    INDICATOR_SPREAD_TOO_MUCH(422),
    /** It is spread still. */
    INDICATOR_IS_SPREAD(422),
    /** Accidents count it; nobody reports it. */
    INDICATOR_COUNTED(422),
    /** A day to come, or of another year. */
    INDICATOR_DAY_OUTSIDE(422),
    /** Only the place that issued it does that. */
    ASSESSMENT_NOT_ISSUER(422),
    /** Only who is assessed does that. */
    ASSESSMENT_NOT_ASSESSED(422),
    /** Nobody assesses the own place or department. */
    ASSESSMENT_OWN_PLACE(422),
    /** It is assessed for that year already. */
    ASSESSMENT_EXISTS(409),
    /** Some items every assessment has. */
    ASSESSMENT_ITEM_MISSING(422),
    /** Not every item has its marks once. */
    ASSESSMENT_ITEMS_INCOMPLETE(422),
    /** More marks than the item has. */
    ASSESSMENT_MARKS_OUTSIDE(422),
    /** The day by which it is reported is over, or not within a year of its own. */
    ASSESSMENT_DAY_OUTSIDE(422),
    /** Its marks do not reach that grade. */
    ASSESSMENT_GRADE_TOO_GOOD(422),
    /** While a veto is in force nobody is excellent. */
    ASSESSMENT_VETOED(422),
    /** One person does not do both. */
    ASSESSMENT_SAME_PERSON(422),
    /** The days for objections are over, or it was objected to before. */
    ASSESSMENT_OBJECTION_LATE(422),
    /** It may still be objected to. */
    ASSESSMENT_OBJECTION_OPEN(422),
    /** Such an accident is not grave enough. */
    VETO_GRADE_TOO_LOW(422),
    /** It is for a level above to decide. */
    VETO_FOR_SUPERIOR(422),
    /** Not of this year or the last, or of one to come. */
    VETO_YEAR_OUTSIDE(422),
    /** One person does not do both. */
    VETO_SAME_PERSON(422);

    private final int status;

    AssessmentProblem(int status) {
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
