package worksafe.platform.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The roles a token may carry. What each may do is the permission table's business. */
public enum Role {
    SUPERVISOR,
    INSPECTOR,
    APPROVER,
    ENTERPRISE,
    EXPERT,
    INSURER,
    FEED,
    AUDITOR,
    SECURITY_ADMIN,
    OPERATOR;

    /** As written in tokens and in the permission table: {@code security-admin}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Role> ofClaim(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }
}
