package worksafe.training.certificate;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Whether a certificate holds; the picture is in {@code docs/lifecycles/certificate.md}. */
enum CertificateStatus implements Lifecycle<CertificateStatus> {
    /** It entitles its holder. */
    IN_FORCE,
    /** Its end or its review was missed. */
    LAPSED,
    /** The authority took it back. */
    REVOKED,
    /** Struck off the register (注销): its holder died or asked for it, or it was revoked. */
    CANCELLED;

    @Override
    public Set<CertificateStatus> next() {
        return switch (this) {
            case IN_FORCE -> EnumSet.allOf(CertificateStatus.class);
            // A review that was passed in time and entered afterwards, or that the law of its day did not ask for.
            case LAPSED -> EnumSet.of(IN_FORCE, CANCELLED);
            case REVOKED -> EnumSet.of(CANCELLED);
            case CANCELLED -> EnumSet.noneOf(CertificateStatus.class);
        };
    }
}
