package worksafe.training.compliance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a certificate that decide whether its holder may work.
 *
 * @param inForceUntil the last day on which it holds: that of its review or of its end, whichever comes first, or the
 *     day before it was revoked or struck off
 * @param validUntil the last day of its validity, were it reviewed and neither revoked nor struck off
 * @param reviewDueOn absent where no review is due before the end
 * @param standing why it was struck off, or else its status
 */
record HeldCertificate(
        UUID certificateId,
        LocalDate validFrom,
        LocalDate inForceUntil,
        LocalDate validUntil,
        @Nullable LocalDate reviewDueOn,
        String standing) {

    boolean hasBegunBy(LocalDate day) {
        return !validFrom.isAfter(day);
    }

    boolean holdsOn(LocalDate day) {
        return hasBegunBy(day) && !inForceUntil.isBefore(day);
    }

    /** Why it no longer holds, once it does not. */
    BarGround end() {
        return switch (standing) {
            case "REVOKED" -> BarGround.CERTIFICATE_REVOKED;
            case "HOLDER_ASKED" -> BarGround.CERTIFICATE_CANCELLED;
            case "HOLDER_DIED" -> BarGround.HOLDER_DIED;
            default -> reviewDueOn == null ? BarGround.CERTIFICATE_LAPSED : BarGround.REVIEW_OVERDUE;
        };
    }

    SupportingCertificate asSupport() {
        return new SupportingCertificate(certificateId, validUntil, inForceUntil);
    }
}
