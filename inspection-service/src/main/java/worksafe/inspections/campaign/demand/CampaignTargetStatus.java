package worksafe.inspections.campaign.demand;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where a target stands; the picture is in {@code docs/lifecycles/campaign-target.md}. */
enum CampaignTargetStatus implements Lifecycle<CampaignTargetStatus> {
    /** It was asked, and has not replied. */
    ASKED,
    /** It has replied. */
    REPLIED,
    /** The reply was found right. */
    DONE,
    /** Nothing is asked any more. */
    WITHDRAWN;

    @Override
    public Set<CampaignTargetStatus> next() {
        return switch (this) {
            case ASKED -> EnumSet.of(REPLIED, WITHDRAWN);
            case REPLIED -> EnumSet.of(ASKED, DONE, WITHDRAWN);
            case DONE, WITHDRAWN -> EnumSet.noneOf(CampaignTargetStatus.class);
        };
    }

    @Override
    public Set<CampaignTargetAction> actions() {
        return switch (this) {
            case ASKED ->
                EnumSet.of(CampaignTargetAction.REPLY, CampaignTargetAction.REMINDER, CampaignTargetAction.WITHDRAWAL);
            case REPLIED -> EnumSet.of(CampaignTargetAction.REVIEW, CampaignTargetAction.WITHDRAWAL);
            case DONE, WITHDRAWN -> EnumSet.noneOf(CampaignTargetAction.class);
        };
    }

    /** @throws IllegalTransition when the verb is not legal now */
    void require(CampaignTargetAction verb) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, verb);
        }
    }
}
