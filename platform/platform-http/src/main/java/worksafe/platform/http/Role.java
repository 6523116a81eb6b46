package worksafe.platform.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The roles a token may carry. What each may do is the permission table's business. */
public enum Role {
    SUPERVISOR,
    INSPECTOR,
    APPROVER,
    /** Takes in what people tell the office, and is on duty at its desk. */
    CLERK,
    /** Decides for the people's government of a place what a department submits to it. */
    GOVERNMENT,
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

    /** Whether it leads the office of its place, and so knows what the office keeps secret. */
    boolean leads() {
        return this == SUPERVISOR || this == APPROVER;
    }

    /** Whether it acts in the name of a supervising authority. */
    boolean isOfAuthority() {
        return leads() || this == INSPECTOR || this == CLERK || this == GOVERNMENT;
    }

    static Optional<Role> ofClaim(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }
}
