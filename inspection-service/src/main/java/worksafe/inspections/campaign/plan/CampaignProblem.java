package worksafe.inspections.campaign.plan;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of campaigns; the texts stand in {@code messages/inspections-campaigns_*.properties}. */
public enum CampaignProblem implements ProblemType {
    /** No such kind of campaign is listed. */
    CAMPAIGN_KIND_UNKNOWN(422),
    /** A part is missing that every plan has. */
    CAMPAIGN_PART_MISSING(422),
    /** Its phases are not those of its kind, or their dates do not follow each other. */
    CAMPAIGN_PHASES(422),
    /** Its kind names what is done without a licence. */
    CAMPAIGN_UNLICENSED_MISSING(422),
    /** Its kind is founded by a criterion. */
    CAMPAIGN_CRITERION_MISSING(422),
    /** A criterion that it claims is not borne out by the figures. */
    CAMPAIGN_CRITERION_UNMET(422),
    /** Its kind says by which means. */
    CAMPAIGN_MEANS_MISSING(422),
    /** A special campaign is approved by the government or the superior department, with its paper. */
    CAMPAIGN_SUPERIOR_NEEDED(422),
    /** Whoever drafted it does not decide on it. */
    CAMPAIGN_SAME_PERSON(422),
    /** Whoever summed it up does not check that. */
    CAMPAIGN_SUMMARY_SAME_PERSON(422),
    /** The last phase runs already. */
    CAMPAIGN_LAST_PHASE(422),
    /** The phase in which it is summed up has not begun. */
    CAMPAIGN_SUMMARY_EARLY(422),
    /** Somebody of whom it asked something has not replied. */
    CAMPAIGN_TARGETS_OPEN(422),
    /** It does not run. */
    CAMPAIGN_NOT_RUNNING(422),
    /** It was shown on a day to come. */
    CAMPAIGN_MEDIA_DAY(422);

    private final int status;

    CampaignProblem(int status) {
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
