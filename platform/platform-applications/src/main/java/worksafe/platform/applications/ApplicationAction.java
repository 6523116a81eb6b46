package worksafe.platform.applications;

import worksafe.platform.service.PermittedAction;

/** What clients may do about an application, named like the sub-resource that does it. */
enum ApplicationAction implements PermittedAction {
    RETURN("application:accept"),
    ACCEPTANCE("application:accept"),
    NON_ACCEPTANCE("application:accept"),
    COMPLETION("application:submit"),
    DECISION("application:decide"),
    WITHDRAWAL("application:submit");

    private final String permission;

    ApplicationAction(String permission) {
        this.permission = permission;
    }

    /** Whether it is the authority's alone to do. */
    boolean isOfAuthority() {
        return this != COMPLETION && this != WITHDRAWAL;
    }

    @Override
    public String permission() {
        return permission;
    }
}
