package worksafe.inspections.matter;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of supervision matters; the texts stand in {@code messages/inspections-matter_*.properties}. */
public enum MatterProblem implements ProblemType {
    /** Nobody takes the own office to task. */
    MATTER_OWN_PLACE(422),
    /** Cooperation is asked between a county, its towns and their villages. */
    MATTER_LEVELS_UNFIT(422),
    /** What is to be done by a day that is over. */
    MATTER_DAY_PAST(422),
    /** An enterprise is served by a paper. */
    MATTER_SERVED_BY_PAPER(422),
    /** Papers go to enterprises. */
    MATTER_WITHOUT_ENTERPRISE(422),
    /** Only an interview is held. */
    MATTER_NO_INTERVIEW(422),
    /** An interview is answered after it was held. */
    MATTER_NOT_MET(422),
    /** It was held on a day to come, or before it was served. */
    MATTER_MEETING_DAY(422),
    /** Only who opened it acts for the side that did. */
    MATTER_NOT_ISSUER(422),
    /** Only the addressee answers. */
    MATTER_NOT_ADDRESSEE(422),
    /** One person does not do both. */
    MATTER_SAME_PERSON(422),
    /** There is no such measure, or it was reported already. */
    MATTER_MEASURE_UNKNOWN(422),
    /** Measures are still open. */
    MATTER_MEASURES_OPEN(422),
    /** What was learnt has to be summed up. */
    MATTER_EXPERIENCE_MISSING(422),
    /** That is no level above. */
    MATTER_NOT_ABOVE(422),
    /** The proposal is decided already, or is about another place. */
    MATTER_PROPOSAL_UNFIT(422);

    private final int status;

    MatterProblem(int status) {
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
