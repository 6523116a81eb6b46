package worksafe.inspections.srd;

import worksafe.inspections.srd.form.Digest;
import worksafe.inspections.srd.form.DrawText;

/**
 * The wish to visit another in place of an object that cannot be visited.
 *
 * @param objectId the object that falls out
 * @param reason one of the reasons in the seal
 * @param evidence hash of the evidence
 */
public record Replacement(String objectId, String reason, Digest evidence) {

    /** @throws worksafe.kernel.InvalidValue {@code draw-text-…} */
    public Replacement {
        DrawText.require("object", objectId);
        DrawText.require("reason", reason);
    }
}
