package worksafe.registry.enterprise;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;

/** The registration of an enterprise. */
public enum EnterpriseState {
    /** 在业: trading, or free to. */
    ACTIVE,
    /** 吊销: its licence was taken; it must not trade but still exists and owes what it owes. */
    REVOKED,
    /** 注销: it has ended. */
    CANCELLED;

    /** What may follow. */
    public Set<EnterpriseState> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(REVOKED, CANCELLED);
            // A revocation can be annulled by a court or by the authority itself.
            case REVOKED -> EnumSet.of(ACTIVE, CANCELLED);
            case CANCELLED -> EnumSet.noneOf(EnterpriseState.class);
        };
    }

    EnterpriseState to(EnterpriseState target) {
        if (!next().contains(target)) {
            throw new IllegalTransition(this, target);
        }
        return target;
    }

    /** Refuses any change of an enterprise that has ended. */
    void requireExistence() {
        if (next().isEmpty()) {
            throw new IllegalTransition(this, this);
        }
    }
}
