package worksafe.hazards.filing;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a filing, named like the sub-resource that does it. */
enum DangerFilingAction implements PermittedAction {
    SUBMISSION("danger-filing:submit"),
    RECEIPT("danger-filing:receive"),
    RETURN("danger-filing:receive");

    private final String permission;

    DangerFilingAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
