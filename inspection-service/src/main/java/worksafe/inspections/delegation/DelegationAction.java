package worksafe.inspections.delegation;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a delegation, named like the sub-resource that does it. */
enum DelegationAction implements PermittedAction {
    PUBLICATION("delegation:publish"),
    COMMENCEMENT("delegation:commence"),
    EVALUATION("delegation:evaluate"),
    TERMINATION("delegation:end");

    private final String permission;

    DelegationAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
