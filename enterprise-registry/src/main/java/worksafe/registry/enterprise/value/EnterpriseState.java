package worksafe.registry.enterprise.value;

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
    CANCELLED,
    /** 并入: it was entered twice, and the other record goes on. */
    MERGED;

    /** What may follow. */
    public Set<EnterpriseState> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(REVOKED, CANCELLED, MERGED);
            // A revocation can be annulled by a court or by the authority itself.
            case REVOKED -> EnumSet.of(ACTIVE, CANCELLED);
            // The two were separated: it is another enterprise after all.
            case MERGED -> EnumSet.of(ACTIVE);
            case CANCELLED -> EnumSet.noneOf(EnterpriseState.class);
        };
    }

    public EnterpriseState to(EnterpriseState target) {
        if (!next().contains(target)) {
            throw new IllegalTransition(this, target);
        }
        return target;
    }

    /** Whether it is over with it, or with this record of it. */
    public boolean hasEnded() {
        return this == CANCELLED || this == MERGED;
    }

    /** Refuses any change of an enterprise that has ended. */
    public void requireExistence() {
        if (hasEnded()) {
            throw new IllegalTransition(this, this);
        }
    }

    /** Refuses what only an enterprise that trades can do. */
    public void requireActive() {
        if (this != ACTIVE) {
            throw new IllegalTransition(this, this);
        }
    }
}
