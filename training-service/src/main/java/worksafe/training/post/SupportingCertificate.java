package worksafe.training.post;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.training.compliance.HeldCertificate;

/**
 * The certificate that allows the holder to work, or the last one that did.
 *
 * @param inForceUntil the last day on which it holds as things stand
 */
@Embeddable
record SupportingCertificate(UUID certificateId, LocalDate validUntil, LocalDate inForceUntil) {

    static @Nullable SupportingCertificate of(@Nullable HeldCertificate holding) {
        return holding == null
                ? null
                : new SupportingCertificate(holding.certificateId(), holding.validUntil(), holding.inForceUntil());
    }
}
