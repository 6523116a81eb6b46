package worksafe.inspections.assessment.veto;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a veto, named like the sub-resource that does it. */
enum VetoAction implements PermittedAction {
    CONFIRMATION("veto:decide"),
    ANNOUNCEMENT("veto:announce"),
    LIFTING("veto:decide");

    private final String permission;

    VetoAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
