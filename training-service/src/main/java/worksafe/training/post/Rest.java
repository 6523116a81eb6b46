package worksafe.training.post;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.training.compliance.Holding;

/**
 * The certificate on which the right to work rests, or rested last.
 *
 * @param inForceUntil the last day on which it holds as things stand
 */
@Embeddable
record Rest(UUID certificateId, LocalDate validUntil, LocalDate inForceUntil) {

    static @Nullable Rest of(@Nullable Holding holding) {
        return holding == null ? null : new Rest(holding.certificateId(), holding.validUntil(), holding.inForceUntil());
    }
}
