package worksafe.inspections.draw;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/**
 * The refusals of draws; titles and details stand in {@code messages/draw-service_zh} and {@code _en}. What the
 * arithmetic refuses as well is refused by the same word.
 */
public enum DrawProblem implements ProblemType {
    /** An office of some sectors draws within one of them. */
    SECTOR_REQUIRED(422),
    /** Fewer inspectors in a team than the policy demands. */
    TEAM_TOO_SMALL(422),
    /** Nothing that may be drawn is left after all exclusions. */
    POOL_EMPTY(422),
    /** More objects than one draw can take. */
    POOL_TOO_LONG(422),
    /** More visits than one draw can hand over. */
    VISITS_TOO_MANY(422),
    /** The weights of the pool add up to more than a draw can hold. */
    POOL_TOO_HEAVY(422),
    /** The policy gives an object a weight that no draw can hold. */
    WEIGHT_OUT_OF_RANGE(422),
    /** A quota or a need names a stratum that the pool does not have. */
    QUOTA_STRATUM_UNKNOWN(422),
    /** A quota above the size of its stratum. */
    QUOTA_TOO_LARGE(422),
    /** The quotas come to nothing. */
    QUOTA_NOTHING(422),
    /** There are fewer able inspectors than one team needs. */
    TEAM_LARGER_THAN_LIST(422),
    /** Inspectors who are only sent away from home would keep away from more objects than the lists have room for. */
    RECUSALS_TOO_MANY(422),
    /** The caller is not among the named contributors of the draw. */
    CONTRIBUTOR_UNKNOWN(422),
    /** The contributor has deposited already; a deposit cannot be exchanged. */
    ALREADY_DEPOSITED(409),
    /** The nonce does not open the commitment. */
    NONCE_WRONG(422),
    /** Two contributors with one nonce contribute nothing to one another. */
    NONCE_REPEATED(422),
    /** What can be guessed contributes nothing: bytes that repeat, count, or are readable. */
    NONCE_DEGENERATE(422),
    /** The account has taken a part in the draw that another person has to check. */
    SAME_PERSON(422),
    /** No evidence with that digest was deposited with the draw. */
    EVIDENCE_UNKNOWN(422),
    /** A contributor has not deposited yet. */
    CONTRIBUTION_MISSING(422),
    /** A stored list is not the one that was frozen or sealed. */
    LIST_CHANGED(409),
    /** The beacon value is missing, or given although none is sealed. */
    BEACON_NOT_AS_SEALED(422),
    /** The stored result is not the one that was logged when the draw was opened. */
    ALREADY_DRAWN(409),
    /** Recomputing a draw does not give what is stored. */
    BUNDLE_RESULT(409),
    /** The lists of other draws take all the memory that there is for lists. */
    LISTS_BUSY(503),
    /** A job is at a step of the draw; until it has ended nothing else is done about it. */
    STEP_UNDER_WAY(409),
    /** The reason is not among those that were sealed. */
    SUBSTITUTION_REASON(422),
    /** The object was not drawn, or has been replaced already. */
    SUBSTITUTION_NOT_STANDING(422),
    /** The stratum has nobody left to take the place. */
    SUBSTITUTION_NONE_LEFT(422),
    /** Visits of the draw are still to come. */
    VISITS_NOT_OVER(409),
    /** Before the visits are over, the result is for the drawing authority alone. */
    RESULT_SECRET(403);

    private final int status;

    DrawProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return "draw-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
