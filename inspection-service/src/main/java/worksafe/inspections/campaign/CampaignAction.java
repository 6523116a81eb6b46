package worksafe.inspections.campaign;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a campaign, named like the sub-resource that does it. */
enum CampaignAction implements PermittedAction {
    CHANGE("campaign:draft"),
    DECISION("campaign:decide"),
    START("campaign:carry-out"),
    PHASE("campaign:carry-out"),
    PUBLICITY("campaign:carry-out"),
    SUMMARY("campaign:carry-out"),
    CHECK("campaign:check"),
    CLOSURE("campaign:check"),
    ABANDONMENT("campaign:decide");

    private final String permission;

    CampaignAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
