package worksafe.inspections.keylist;

import worksafe.platform.service.PermittedAction;

/** What clients may do about an entry of the key list, named like the sub-resource that does it. */
enum KeyEntryAction implements PermittedAction {
    DECISION("key-entry:decide"),
    FOLLOW_UP("key-entry:follow-up"),
    LOOK("key-entry:look"),
    REMOVAL("key-entry:decide");

    private final String permission;

    KeyEntryAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
