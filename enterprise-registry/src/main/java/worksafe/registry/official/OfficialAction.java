package worksafe.registry.official;

import worksafe.platform.service.PermittedAction;

/** What clients may do about an entry of the roster, named like the sub-resource that does it. */
enum OfficialAction implements PermittedAction {
    CORRECTION("official:write"),
    ENDING("official:write"),
    WITHDRAWAL("official:write"),
    DEPUTY("official:write"),
    DEPUTY_ENDING("official:write"),
    HAND_OVER("official:hand-over");

    private final String permission;

    OfficialAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
