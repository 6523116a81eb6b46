package worksafe.hazards.alarm;

import worksafe.platform.service.PermittedAction;

/** What clients may do about an alarm, named like the sub-resource that does it. */
enum AlarmAction implements PermittedAction {
    ACKNOWLEDGEMENT("alarm:acknowledge"),
    DISPOSAL("alarm:dispose"),
    CLOSURE("alarm:close"),
    REFUTATION("alarm:refute");

    private final String permission;

    AlarmAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
