package worksafe.inspections.order;

import worksafe.platform.service.PermittedAction;

/** What clients may do about an order, named like the sub-resource that does it. */
enum OrderAction implements PermittedAction {
    WITHDRAWAL("order:withdraw"),
    EXTENSION_APPLICATION("order:apply-extension"),
    EXTENSION_ANSWER("order:extend"),
    PAPER("order:draw-up-paper");

    private final String permission;

    OrderAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
