package worksafe.inspections.campaign;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where a campaign stands; the picture is in {@code docs/lifecycles/campaign.md}. */
enum CampaignStatus implements Lifecycle<CampaignStatus> {
    /** Its plan is being written. */
    DRAFT,
    /** Its plan was approved. */
    APPROVED,
    /** It is carried out, phase by phase. */
    RUNNING,
    /** What it brought was summed up. */
    SUMMARISED,
    /** Somebody else checked that. */
    CHECKED,
    /** It is over: done, refused or abandoned. */
    CLOSED;

    @Override
    public Set<CampaignStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(APPROVED, CLOSED);
            case APPROVED -> EnumSet.of(RUNNING, CLOSED);
            case RUNNING -> EnumSet.of(SUMMARISED, CLOSED);
            case SUMMARISED -> EnumSet.of(RUNNING, CHECKED);
            case CHECKED -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.noneOf(CampaignStatus.class);
        };
    }

    @Override
    public Set<CampaignAction> actions() {
        return switch (this) {
            case DRAFT -> EnumSet.of(CampaignAction.CHANGE, CampaignAction.DECISION, CampaignAction.ABANDONMENT);
            case APPROVED -> EnumSet.of(CampaignAction.START, CampaignAction.PUBLICITY, CampaignAction.ABANDONMENT);
            case RUNNING ->
                EnumSet.of(
                        CampaignAction.PHASE,
                        CampaignAction.PUBLICITY,
                        CampaignAction.SUMMARY,
                        CampaignAction.ABANDONMENT);
            case SUMMARISED -> EnumSet.of(CampaignAction.PUBLICITY, CampaignAction.CHECK);
            case CHECKED -> EnumSet.of(CampaignAction.CLOSURE);
            case CLOSED -> EnumSet.noneOf(CampaignAction.class);
        };
    }

    /** @throws IllegalTransition when the verb is not legal now */
    void require(CampaignAction verb) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, verb);
        }
    }
}
