package worksafe.training.certificate;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;

/** Whether a certificate holds. The enum says what may follow; the verbs of {@link Certificate} say what it takes. */
enum CertificateStatus {
    /** It entitles its holder. */
    IN_FORCE,
    /** Its end or its review was missed. */
    LAPSED,
    /** The authority took it back. */
    REVOKED;

    /** The statuses that may follow this one; the picture in {@code docs/lifecycles/certificate.md}. */
    Set<CertificateStatus> next() {
        return switch (this) {
            case IN_FORCE -> EnumSet.allOf(CertificateStatus.class);
            case LAPSED, REVOKED -> EnumSet.noneOf(CertificateStatus.class);
        };
    }

    /**
     * The target, once it is known that it may follow. The only source of a new status.
     *
     * @throws IllegalTransition otherwise
     */
    CertificateStatus to(CertificateStatus target) {
        if (!next().contains(target)) {
            throw new IllegalTransition(this, target);
        }
        return target;
    }
}
