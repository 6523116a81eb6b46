package worksafe.inspections.matter;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a matter, named like the sub-resource that does it. */
enum MatterAction implements PermittedAction {
    PAPER("matter:serve"),
    SERVICE("matter:serve"),
    RECEIPT("matter:answer"),
    MEETING("matter:hold-meeting"),
    MEASURE("matter:answer"),
    ANSWER("matter:answer"),
    CHECK("matter:check"),
    CLOSURE("matter:close"),
    ESCALATION("matter:escalate"),
    WITHDRAWAL("matter:withdraw");

    private final String permission;

    MatterAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
