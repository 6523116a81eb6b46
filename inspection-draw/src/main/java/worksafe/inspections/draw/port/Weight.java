package worksafe.inspections.draw.port;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many lottery tickets an object holds, and why.
 *
 * @param value the number; what a policy says may be out of range, which is refused when a draw is frozen
 * @param kind who said so
 * @param region the place for which the policy's row was made
 * @param sector the sector for which it was made, if for one
 * @param source the document
 * @param clause where in it
 * @param reason the approver's reason
 */
public record Weight(
        int value,
        Kind kind,
        @Nullable String region,
        @Nullable String sector,
        @Nullable String source,
        @Nullable String clause,
        @Nullable String reason) {

    /** Who sets a weight. */
    @Schema(name = "ObjectWeightKind")
    public enum Kind {
        /** A row of the policy book. */
        POLICY,
        /** An approver, for one object. */
        OVERRIDE
    }

    /** What an approver has said. */
    public static Weight ofOverride(int value, String reason) {
        return new Weight(value, Kind.OVERRIDE, null, null, null, null, reason);
    }
}
