package worksafe.inspections.srd;

import worksafe.inspections.srd.form.DrawRefusal;
import worksafe.inspections.srd.form.DrawText;

/**
 * How many are drawn within a stratum; 0 says openly that none are.
 *
 * @param stratum the group
 * @param count how many of it
 */
public record Quota(String stratum, int count) {

    /** @throws worksafe.kernel.InvalidValue {@code draw-quota-negative} or {@code draw-text-…} */
    public Quota {
        DrawText.require("stratum", stratum);
        if (count < 0) {
            throw DrawRefusal.QUOTA_NEGATIVE.of(stratum, count);
        }
    }
}
