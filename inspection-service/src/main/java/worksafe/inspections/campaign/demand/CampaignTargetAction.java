package worksafe.inspections.campaign.demand;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a target, named like the sub-resource that does it. */
enum CampaignTargetAction implements PermittedAction {
    REPLY("campaign-target:reply"),
    REMINDER("campaign-target:ask"),
    REVIEW("campaign-target:ask"),
    WITHDRAWAL("campaign-target:ask");

    private final String permission;

    CampaignTargetAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
