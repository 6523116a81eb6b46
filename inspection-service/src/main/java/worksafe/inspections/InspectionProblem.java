package worksafe.inspections;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of this context; titles and details stand in {@code messages/inspections_zh} and {@code _en}. */
public enum InspectionProblem implements ProblemType {

    /** A place or a sector that the caller names lies outside what the caller answers for. */
    OUTSIDE_JURISDICTION(422),

    // The libraries.

    /** No inspector with such an id is within the caller's scope. */
    INSPECTOR_UNKNOWN(422),
    /** The inspector has left the service. */
    INSPECTOR_RETIRED(422),
    /** The enforcement certificate does not hold on that day. */
    INSPECTOR_CERTIFICATE_EXPIRED(422),
    /** The inspector is on leave on that day. */
    INSPECTOR_ON_LEAVE(422),
    /** The inspector must keep away from that enterprise. */
    INSPECTOR_RECUSED(422),
    /** Another inspector has the service number or the account. */
    INSPECTOR_ALREADY_ENROLLED(422),
    /** An inspector declares recusals of their own, nobody else's. */
    RECUSAL_OF_ANOTHER(422),
    /** The recusal has ended already. */
    RECUSAL_ENDED(422),

    // Draws.

    /** An office of some sectors draws within one of them. */
    DRAW_SECTOR_REQUIRED(422),
    /** Fewer inspectors in a team than the policy demands. */
    DRAW_TEAM_TOO_SMALL(422),
    /** Nothing that may be drawn is left after all exclusions. */
    DRAW_POOL_EMPTY(422),
    /** The weights of the pool add up to more than a draw can hold. */
    DRAW_POOL_TOO_LONG(422),
    DRAW_VISITS_TOO_MANY(422),
    DRAW_POOL_TOO_HEAVY(422),
    /** The policy gives an object a weight that no draw can hold. */
    DRAW_WEIGHT_OUT_OF_RANGE(422),
    /** A quota or a need names a stratum that the pool does not have. */
    DRAW_QUOTA_STRATUM_UNKNOWN(422),
    /** A quota above the size of its stratum. */
    DRAW_QUOTA_TOO_LARGE(422),
    /** The quotas come to nothing. */
    DRAW_QUOTA_NOTHING(422),
    /** There are fewer able inspectors than one team needs. */
    DRAW_TEAM_LARGER_THAN_LIST(422),
    /** The caller is not among the named contributors of the draw. */
    DRAW_CONTRIBUTOR_UNKNOWN(422),
    /** The contributor has deposited already; a deposit cannot be exchanged. */
    DRAW_ALREADY_DEPOSITED(409),
    /** The nonce does not open the commitment. */
    DRAW_NONCE_WRONG(422),
    /** Two contributors with one nonce contribute nothing to one another. */
    DRAW_NONCE_REPEATED(422),
    /** A contributor has not deposited yet. */
    DRAW_CONTRIBUTION_MISSING(422),
    /** A stored list is not the one that was frozen or sealed. */
    DRAW_LIST_CHANGED(409),
    /** The beacon value is missing, or given although none is sealed. */
    DRAW_BEACON_NOT_AS_SEALED(422),
    /** The stored result is not the one that was logged when the draw was opened. */
    DRAW_ALREADY_DRAWN(409),
    /** Recomputing a draw does not give what is stored. */
    DRAW_BUNDLE_RESULT(409),
    /** The lists of other draws take all the memory that there is for lists. */
    DRAW_LISTS_BUSY(503),
    /** A job is at a step of the draw; until it has ended nothing else is done about it. */
    DRAW_STEP_UNDER_WAY(409),
    /** The reason is not among those that were sealed. */
    DRAW_SUBSTITUTION_REASON(422),
    /** The object was not drawn, or has been replaced already. */
    DRAW_SUBSTITUTION_NOT_STANDING(422),
    /** The stratum has nobody left to take the place. */
    DRAW_SUBSTITUTION_NONE_LEFT(422),
    /** Visits of the draw are still to come. */
    DRAW_VISITS_NOT_OVER(409),
    /** Before the visits are over, the result is for the drawing authority alone. */
    DRAW_RESULT_SECRET(403),

    // Visits, findings and orders.

    /** No such basis for a visit that no draw chose is listed. */
    INSPECTION_BASIS_UNKNOWN(422),
    /** Fewer people than the law demands are about to go. */
    INSPECTION_TEAM_TOO_SMALL(422),
    /** Nobody would be left in the team. */
    INSPECTION_TEAM_EMPTY(422),
    /** The inspector to be replaced is not in the team. */
    INSPECTION_MEMBER_UNKNOWN(422),
    /** The inspector to be added is in the team already. */
    INSPECTION_MEMBER_ALREADY(422),
    /** Only members of the team do this. */
    INSPECTION_NOT_OF_TEAM(403),
    /** A visit has as many findings as its numbers can name. */
    INSPECTION_FINDINGS_FULL(422),
    /** No finding with such an id is within the caller's scope. */
    FINDING_UNKNOWN(422),
    /** The finding was made by another visit than the order is about. */
    FINDING_OF_ANOTHER_INSPECTION(422),
    /** The finding was withdrawn. */
    FINDING_WITHDRAWN(422),
    /** The danger that the finding became is closed or dismissed. */
    FINDING_SETTLED(422),
    /** An order demands the finding already. */
    FINDING_IN_ORDER(422),
    /** A day in the past limits nothing. */
    ORDER_DUE_DATE_PAST(422),
    /** The day lies beyond what the policy allows. */
    ORDER_BEYOND_TIME_LIMIT(422);

    private final int status;

    InspectionProblem(int status) {
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
