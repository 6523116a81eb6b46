package worksafe.inspections.campaign.demand;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of targets; the texts stand in {@code messages/inspections-campaigns_*.properties}. */
enum CampaignTargetProblem implements ProblemType {
    /** Its day is over already. */
    CAMPAIGN_TARGET_DAY_PAST(422),
    /** It lies outside the place of the campaign. */
    CAMPAIGN_TARGET_OUTSIDE(422),
    /** The office of the place replies itself. */
    CAMPAIGN_TARGET_OTHER_PLACE(422),
    /** A reply answers each question of the form. */
    CAMPAIGN_TARGET_ANSWERS(422),
    /** Whoever replied does not find the reply right. */
    CAMPAIGN_TARGET_SAME_PERSON(422),
    /** More enterprises than are asked at once. */
    CAMPAIGN_TARGETS_TOO_MANY(422);

    private final int status;

    CampaignTargetProblem(int status) {
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
