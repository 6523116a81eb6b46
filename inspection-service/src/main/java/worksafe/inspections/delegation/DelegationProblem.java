package worksafe.inspections.delegation;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of delegations; the texts stand in {@code messages/inspections-campaigns_*.properties}. */
enum DelegationProblem implements ProblemType {
    /** The town may not exercise the power there and then. */
    DELEGATION_POWER_MISSING(422),
    /** The paper bears another name than the mode demands. */
    DELEGATION_OTHER_NAME(422),
    /** Powers are delegated to towns, streets and parks, not to villages or counties. */
    DELEGATION_NOT_TO_TOWN(422),
    /** A town delegates nothing further. */
    DELEGATION_NO_FURTHER(422),
    /** An entrusting paper names its last day. */
    DELEGATION_TERM_MISSING(422),
    /** Its days are reversed, or over. */
    DELEGATION_DAYS(422),
    /** The first day has not come, or the paper was not published by then. */
    DELEGATION_TOO_EARLY(422),
    /** A power stands on the list twice. */
    DELEGATION_POWER_TWICE(422),
    /** Whoever drafted it does not publish it. */
    DELEGATION_SAME_PERSON(422),
    /** The town has no such power by another delegation in force twice. */
    DELEGATION_OVERLAPS(409);

    private final int status;

    DelegationProblem(int status) {
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
