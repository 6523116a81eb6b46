package worksafe.inspections.delegation;

import java.util.Locale;

/** How a town comes to exercise a power that is not its own. */
public enum DelegationMode {
    /** 委托: in the name of the authority that entrusts it. */
    ENTRUSTED,
    /** 赋权: by decision of the province, in its own name. */
    ASSIGNED;

    /** As the policy book writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
