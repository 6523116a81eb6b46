package worksafe.inspections.accountability;

import worksafe.platform.service.PermittedAction;

/** What clients may do about an accountability, named like the sub-resource that does it. */
enum AccountabilityAction implements PermittedAction {
    HANDOVER("accountability:hand-over"),
    DECISION("accountability:decide"),
    EXECUTION("accountability:decide"),
    DROP("accountability:drop");

    private final String permission;

    AccountabilityAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
