package worksafe.inspections.matter.proposal;

import org.jspecify.annotations.Nullable;
import worksafe.inspections.matter.MatterCause;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;

/**
 * What there is reason to take up.
 *
 * @param sector absent where it is the place's as a whole
 * @param key by which the same is not proposed twice, such as an indicator and its quarter
 * @param title in one line
 * @param explanation the figures behind it
 * @param basis the row that draws the line
 */
public record Proposed(
        RegionCode region,
        @Nullable Sector sector,
        MatterCause cause,
        String key,
        String title,
        String explanation,
        PolicyBasis basis) {}
