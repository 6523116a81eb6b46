package worksafe.inspections.stop;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a stop order, named like the sub-resource that does it. */
enum StopOrderAction implements PermittedAction {
    ANSWER("stop-order:answer"),
    DISOBEDIENCE("stop-order:note"),
    OBEDIENCE("stop-order:note"),
    REFERRAL("stop-order:refer");

    private final String permission;

    StopOrderAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
