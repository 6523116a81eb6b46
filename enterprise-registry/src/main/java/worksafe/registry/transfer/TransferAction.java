package worksafe.registry.transfer;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a transfer, named like the sub-resource that does it. */
enum TransferAction implements PermittedAction {
    OPINION("official-transfer:decide"),
    FILING("official-transfer:decide"),
    OBJECTION("official-transfer:decide"),
    COMPLETION("official-transfer:propose"),
    WITHDRAWAL("official-transfer:propose");

    private final String permission;

    TransferAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
