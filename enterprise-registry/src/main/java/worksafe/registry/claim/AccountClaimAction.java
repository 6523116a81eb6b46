package worksafe.registry.claim;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a claim, named like the sub-resource that does it. */
enum AccountClaimAction implements PermittedAction {
    CODE("account-claim:invite"),
    WITHDRAWAL("account-claim:invite"),
    REVOCATION("account-claim:revoke");

    private final String permission;

    AccountClaimAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
