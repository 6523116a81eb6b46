package worksafe.registry.permit;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a permit, named like the sub-resource that does it. */
enum PermitAction implements PermittedAction {
    WITHDRAWAL("safety-permit:prepare"),
    EXAMINATION("safety-permit:examine"),
    WAIVER("safety-permit:examine"),
    STANDSTILL("safety-permit:examine"),
    SUSPENSION("safety-permit:suspend"),
    LIFTING("safety-permit:suspend"),
    ENDING("safety-permit:end");

    private final String permission;

    PermitAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
