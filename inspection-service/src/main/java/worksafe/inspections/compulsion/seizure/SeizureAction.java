package worksafe.inspections.compulsion.seizure;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a seizure, named like the sub-resource that does it. */
enum SeizureAction implements PermittedAction {
    DECISION("seizure:decide"),
    PAPER("seizure:draw-up-paper"),
    EXTENSION("seizure:decide"),
    DISPOSAL("seizure:dispose");

    private final String permission;

    SeizureAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
