package worksafe.inspections.draw;

import worksafe.platform.service.PermittedAction;

/**
 * The verbs of a draw's life, named like the sub-resources that carry them out: {@code SEAL} is {@code POST
 * draws/{id}/seal}.
 */
public enum DrawAction implements PermittedAction {
    FREEZE("draw:freeze"),
    COMMITMENT("draw:commit"),
    SEAL("draw:seal"),
    DRAW("draw:draw"),
    SUBSTITUTION("draw:substitute"),
    DISCLOSURE("draw:disclose"),
    ABORT("draw:abort"),
    SUPERSESSION("draw:supersede");

    private final String permission;

    DrawAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
