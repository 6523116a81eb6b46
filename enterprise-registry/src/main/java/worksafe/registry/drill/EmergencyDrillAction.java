package worksafe.registry.drill;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a drill, named like the sub-resources that do it. */
enum EmergencyDrillAction implements PermittedAction {
    HOLDING("emergency-drill:write"),
    EVALUATION("emergency-drill:write"),
    REPORT("emergency-drill:write"),
    CANCELLATION("emergency-drill:write");

    private final String permission;

    EmergencyDrillAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
