package worksafe.inspections;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of this context; titles and details stand in {@code messages/inspections_zh} and {@code _en}. */
public enum InspectionProblem implements ProblemType {

    // The libraries.

    /** No inspector with such an id is within the caller's scope. */
    INSPECTOR_UNKNOWN(422),
    /** The inspector has left the service. */
    INSPECTOR_RETIRED(422),
    /** The enforcement certificate does not hold on that day. */
    INSPECTOR_CERTIFICATE_EXPIRED(422),
    /** The inspector is on leave on that day. */
    INSPECTOR_ON_LEAVE(422),
    /** The inspector's account left the roster of officials of the authority. */
    INSPECTOR_OFF_ROSTER(422),
    /** The inspector must keep away from that enterprise. */
    INSPECTOR_RECUSED(422),
    /** Another inspector has the service number or the account. */
    INSPECTOR_ALREADY_ENROLLED(422),
    /** An inspector declares recusals of their own, nobody else's. */
    RECUSAL_OF_ANOTHER(422),
    /** The recusal has ended already. */
    RECUSAL_ENDED(422),

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
    /** The account has taken the part that another person has to check. */
    INSPECTION_SAME_PERSON(422),
    /** A drawn team is changed on evidence alone. */
    INSPECTION_EVIDENCE_MISSING(422),
    /** A visit has as many findings as its numbers can name. */
    INSPECTION_FINDINGS_FULL(422),
    /** The enterprise is visited as often as the year's cap allows, and no basis asks for more. */
    INSPECTION_OVER_CAP(422),
    /** A visit goes along with one of the same enterprise that leads and was not called off. */
    INSPECTION_JOINT_OTHER(422),
    /** No finding with such an id is within the caller's scope. */
    FINDING_UNKNOWN(422),
    /** The finding was made by another visit than the order is about. */
    FINDING_OF_ANOTHER_INSPECTION(422),
    /** The finding was withdrawn. */
    FINDING_WITHDRAWN(422),
    /** The danger that the finding became is closed or dismissed. */
    FINDING_SETTLED(422),
    /** The law library that ships has no such clause. */
    FINDING_CLAUSE_UNKNOWN(422),
    /** The clause's document did not hold on the day of the finding. */
    FINDING_CLAUSE_NOT_IN_FORCE(422),
    /** What no more than a paper says founds no finding. */
    FINDING_CLAUSE_TOO_WEAK(422),
    /** An order demands the finding already. */
    FINDING_IN_ORDER(422),
    /** A day in the past limits nothing. */
    ORDER_DUE_DATE_PAST(422),
    /** The day lies beyond what the policy allows. */
    ORDER_BEYOND_TIME_LIMIT(422),
    /** More time is asked for or given, but not by a later day that is still to come. */
    ORDER_EXTENSION_NOT_LATER(422),
    /** More time is asked for when the last day is over. */
    ORDER_EXTENSION_LATE(422),
    /** Force majeure is pleaded before the days in which it can be. */
    ORDER_EXTENSION_EARLY(422),
    /** Who asked for more time does not answer. */
    ORDER_EXTENSION_SAME_PERSON(422),
    /** More time is asked for by an application that is not decided yet. */
    ORDER_EXTENSION_APPLIED(409),
    /** More time was asked for by the order itself, and the answer is owed. */
    ORDER_EXTENSION_ASKED(409),
    /** It would be exposed on a day to come. */
    EXPOSURE_DAY_TO_COME(422),
    /** The day by which it is to be done is over. */
    EXPOSURE_DUE_DATE_PAST(422),
    /** The day is later than the policy allows. */
    EXPOSURE_BEYOND_PERIOD(422),
    /** Who reported it done does not confirm that. */
    EXPOSURE_SAME_PERSON(422),
    /** A paper tells an enterprise, and it is about none. */
    EXPOSURE_WITHOUT_ENTERPRISE(422),
    /** The number is that of another enterprise's danger. */
    EXPOSURE_DANGER_OTHER(422);

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
