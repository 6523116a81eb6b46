package worksafe.hazards.selfcheck;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a round, named like the sub-resource that does it. */
enum SelfCheckRoundAction implements PermittedAction {
    STATISTICS("self-check:state");

    private final String permission;

    SelfCheckRoundAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
