package worksafe.inspections.draw;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One who contributes randomness, and what has been deposited so far.
 *
 * @param id of the row, to which the nonce is bound
 * @param who the name that the seal publishes
 * @param subject the account that may deposit; absent for the system
 * @param commitment hexadecimal, once deposited
 * @param nonce sealed at rest, once deposited
 * @param depositedAt when
 */
@Embeddable
public record Contribution(
        UUID id,
        String who,
        @Nullable String subject,
        @Nullable String commitment,
        @Nullable String nonce,
        @Nullable Instant depositedAt) {

    /** The name of the system's own contribution, without which all others together could have known every nonce. */
    public static final String SYSTEM = "worksafe-system";

    static Contribution awaited(UUID id, String who, @Nullable String subject) {
        return new Contribution(id, who, subject, null, null, null);
    }

    Contribution deposited(Deposit deposit, Instant now) {
        return new Contribution(
                id, who, subject, deposit.commitment().hex(), deposit.nonce().text(), now);
    }

    public boolean isDeposited() {
        return commitment != null;
    }
}
