package worksafe.inspections.compulsion.power;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a power cut, named like the sub-resource that does it. */
enum PowerCutAction implements PermittedAction {
    DECISION("power-cut:decide"),
    PAPER("power-cut:draw-up-paper"),
    CUT("power-cut:carry-out"),
    RESTORATION("power-cut:carry-out"),
    DROP("power-cut:drop");

    private final String permission;

    PowerCutAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
