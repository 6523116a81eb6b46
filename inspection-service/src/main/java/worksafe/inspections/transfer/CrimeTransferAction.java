package worksafe.inspections.transfer;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a transfer, named like the sub-resource that does it. */
enum CrimeTransferAction implements PermittedAction {
    REPORT("crime-transfer:report"),
    DECISION("crime-transfer:decide"),
    HANDOVER("crime-transfer:hand-over"),
    RECEIPT("crime-transfer:hand-over"),
    POLICE_DECISION("crime-transfer:hand-over"),
    OBJECTION("crime-transfer:hand-over"),
    MATERIALS("crime-transfer:hand-over"),
    END("crime-transfer:hand-over");

    private final String permission;

    CrimeTransferAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
