package worksafe.hazards.danger;

import worksafe.platform.service.PermittedAction;

/**
 * The verbs of a danger's life, named like the sub-resources that carry them out: {@code PLAN} is {@code POST
 * dangers/{id}/plan}.
 */
enum DangerAction implements PermittedAction {
    PLAN("danger:plan"),
    RECTIFICATION("danger:rectify"),
    RECHECK("danger:recheck"),
    RECHECK_CONFIRMATION("danger:recheck"),
    CLOSURE("danger:close"),
    DISMISSAL("danger:dismiss"),
    REOPENING("danger:reopen"),
    REFUSAL("danger:refuse"),
    REGRADING("danger:regrade");

    private final String permission;

    DangerAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
