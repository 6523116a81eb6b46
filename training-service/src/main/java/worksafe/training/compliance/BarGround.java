package worksafe.training.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody may not work in a post. */
@Schema(name = "PostBarGround")
public enum BarGround {
    /** Never held a certificate for it. */
    CERTIFICATE_MISSING,
    /** The last one ran out. */
    CERTIFICATE_LAPSED,
    /** The last one was revoked. */
    CERTIFICATE_REVOKED,
    /** The last one was not reviewed in time, and is void. */
    REVIEW_OVERDUE,
    /** The last one was struck off when its holder asked for it. */
    CERTIFICATE_CANCELLED,
    /** Its holder has died. */
    HOLDER_DIED
}
