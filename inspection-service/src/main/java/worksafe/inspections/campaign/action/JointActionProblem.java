package worksafe.inspections.campaign.action;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of joint actions; the texts stand in {@code messages/inspections-campaigns_*.properties}. */
enum JointActionProblem implements ProblemType {
    /** It is recorded once it was held. */
    JOINT_ACTION_TO_COME(422),
    /** More than a year ago: history and no entry. */
    JOINT_ACTION_TOO_OLD(422),
    /** A place on the list of towns is none, or lies elsewhere. */
    JOINT_ACTION_TOWN(422),
    /** More units without a licence than were looked at. */
    JOINT_ACTION_COUNTS(422);

    private final int status;

    JointActionProblem(int status) {
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
