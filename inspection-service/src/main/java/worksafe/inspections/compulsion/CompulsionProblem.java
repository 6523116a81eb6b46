package worksafe.inspections.compulsion;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals about compulsion; the texts stand in {@code messages/inspections-measures_*.properties}. */
public enum CompulsionProblem implements ProblemType {
    /** Who proposed it does not approve it. */
    COMPULSION_SAME_PERSON(422),
    /** Nobody below the county compels. */
    COMPULSION_NOT_COUNTY(422),
    /** One stop order or one measure is disobeyed, not both or none. */
    POWER_CUT_ONE_DECISION(422),
    /** The decision does not hold, or is not disobeyed. */
    POWER_CUT_NOT_DISOBEYED(422),
    /** No such major danger is on record. */
    POWER_CUT_NO_MAJOR_DANGER(422),
    /** Residents live by that supply. */
    POWER_CUT_RESIDENTS(422),
    /** Whoever approves is no principal head. */
    POWER_CUT_NOT_HEAD(422),
    /** The enterprise was not told long enough before. */
    POWER_CUT_TOO_EARLY(422),
    /** At night or on a day off. */
    POWER_CUT_AT_NIGHT(422),
    /** What is confiscated or destroyed needs the decision behind it. */
    SEIZURE_NO_DECISION(422),
    /** Evidence is held without more time. */
    SEIZURE_EVIDENCE_NOT_EXTENDED(422),
    /** What is urgent was carried out at some moment. */
    SEIZURE_HAPPENED_MISSING(422),
    /** Its term has passed. */
    SEIZURE_TERM_OVER(422);

    private final int status;

    CompulsionProblem(int status) {
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
