package worksafe.inspections.draw.port;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is left out of a draw before its lists are frozen.
 *
 * @param id enterprise or inspector
 * @param label name or service number, for people
 * @param reason the rule
 * @param detail what the rule looked at
 */
public record Exclusion(
        UUID id, String label, Reason reason, @Nullable String detail) {

    /** The rules by which somebody is left out. */
    @Schema(name = "DrawExclusionReason")
    public enum Reason {
        /** The enterprise does not trade; the detail is the registry's word. */
        NOT_ACTIVE,
        /** The inspector has left the service; the detail is the day. */
        RETIRED,
        /** The certificate does not hold for all of the visits' period; the detail is its validity. */
        CERTIFICATE_EXPIRED,
        /** The inspector is away for all of the visits' period. */
        ON_LEAVE,
        /** The inspector's account has left the roster of officials, or does not hold a post on all days of the period. */
        OFF_ROSTER,
        /** The inspector is on as many visits already as the policy lets anybody be; the detail is how many, and the most. */
        BUSY
    }
}
