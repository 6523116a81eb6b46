package worksafe.platform.applications.panel;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a panel, named like the sub-resource that does it. */
enum PanelAction implements PermittedAction {
    NAMING("panel:convene"),
    RECUSAL_REQUEST("panel:ask-recusal"),
    RECUSAL_DECISION("panel:decide-recusal"),
    RELEASE("panel:convene"),
    OPINION("panel:sign"),
    CLOSING("panel:close"),
    DISSOLUTION("panel:close");

    private final String permission;

    PanelAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
