package worksafe.inspections.conduct;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of how a visit is conducted; the texts stand in {@code messages/inspections_*.properties}. */
enum ConductProblem implements ProblemType {
    /** The visit has begun or was called off: its terms stay what they are. */
    VISIT_TERMS_FIXED(409),
    /** Who is named is not of the team. */
    VISIT_TERMS_NOT_OF_TEAM(422),
    /** Somebody is said to come from another place, and stands in the library of the visited one. */
    VISIT_TERMS_NOT_FROM_ELSEWHERE(422),
    /** What is followed up is a concluded visit to the same enterprise. */
    VISIT_TERMS_FOLLOW_UP_OTHER(422),
    /** A special inspection belongs to a plan that somebody approved, which must be named. */
    VISIT_TERMS_SPECIAL_UNPLANNED(422),
    /** Who planned the visit, or goes there, does not approve it. */
    VISIT_APPROVAL_SAME_PERSON(422),
    /** It is approved, or refused for good. */
    VISIT_APPROVAL_GIVEN(409),
    /** More visits than the cap are approved before this one is planned. */
    VISIT_APPROVAL_CAP_LATE(422),
    /** The visit was returned or refused when approval was asked. */
    VISIT_NOT_APPROVED(422),
    /** A visit of that class does not begin unapproved. */
    VISIT_APPROVAL_NEEDED(422),
    /** It is written down on the premises, by the team, once the visit has begun. */
    VISIT_NOT_BEGUN(409),
    /** The visit was announced as no covert one. */
    VISIT_NOT_COVERT(422),
    /** The conditions of a covert visit were stated, and are to be answered before it is concluded. */
    VISIT_COVERT_UNCHECKED(422);

    private final int status;

    ConductProblem(int status) {
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
