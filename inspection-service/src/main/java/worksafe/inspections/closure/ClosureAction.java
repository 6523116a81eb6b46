package worksafe.inspections.closure;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a closure, named like the sub-resource that does it. */
enum ClosureAction implements PermittedAction {
    SUBMISSION("closure:submit"),
    PAPER("closure:draw-up-paper"),
    HEARING("closure:hear"),
    DECISION("closure:decide"),
    EXECUTION("closure:carry-out"),
    LICENCES("closure:carry-out"),
    END("closure:end");

    private final String permission;

    ClosureAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
