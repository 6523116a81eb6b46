package worksafe.registry.blacklist;

import worksafe.platform.service.PermittedAction;

/** What clients may do about an entry, named like the sub-resource that does it. */
enum BlacklistAction implements PermittedAction {
    NOTICE("blacklist:propose"),
    STATEMENT("blacklist:state"),
    DECISION("blacklist:decide"),
    DISMISSAL("blacklist:propose"),
    LISTING("blacklist:propose"),
    PUBLICATION("blacklist:publish"),
    UNPUBLICATION("blacklist:publish"),
    SUBMISSION("blacklist:publish"),
    SANCTION("blacklist:sanction"),
    REMOVAL("blacklist:decide"),
    RESTORATION("blacklist:decide");

    private final String permission;

    BlacklistAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
