package worksafe.registry.claim;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where a claim stands; the picture is in {@code docs/lifecycles/account-claim.md}. */
enum AccountClaimStatus implements Lifecycle<AccountClaimStatus> {
    /** Opened; there is no code yet. */
    OPENED,
    /** A code was issued; the latest one counts. */
    ISSUED,
    /** An account entered it. */
    CLAIMED,
    /** Nobody may enter it any more. */
    WITHDRAWN,
    /** The account does not act for the enterprise any more. */
    REVOKED;

    @Override
    public Set<AccountClaimStatus> next() {
        return switch (this) {
            case OPENED -> EnumSet.of(ISSUED, WITHDRAWN);
            case ISSUED -> EnumSet.of(ISSUED, CLAIMED, WITHDRAWN);
            case CLAIMED -> EnumSet.of(REVOKED);
            case WITHDRAWN, REVOKED -> EnumSet.noneOf(AccountClaimStatus.class);
        };
    }

    @Override
    public Set<AccountClaimAction> actions() {
        return switch (this) {
            case OPENED, ISSUED -> EnumSet.of(AccountClaimAction.CODE, AccountClaimAction.WITHDRAWAL);
            case CLAIMED -> EnumSet.of(AccountClaimAction.REVOCATION);
            case WITHDRAWN, REVOKED -> EnumSet.noneOf(AccountClaimAction.class);
        };
    }
}
