package worksafe.inspections.campaign.action;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a joint action, named like the sub-resource that does it. */
enum JointActionAction implements PermittedAction {
    WITHDRAWAL("joint-action:withdraw");

    private final String permission;

    JointActionAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
