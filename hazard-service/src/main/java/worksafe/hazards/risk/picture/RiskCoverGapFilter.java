package worksafe.hazards.risk.picture;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Matching;
import worksafe.platform.service.listing.Within;

/** Which enterprises below full coverage a list is about; whatever is absent restricts nothing. */
public record RiskCoverGapFilter(
        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Matching("case when r.postsUncovered > 0 then true else false end = :posts")
        @QueryParam("posts")
        @Parameter(description = "是否有岗位未覆盖 / whether posts are uncovered", example = "true")
        @Nullable
        Boolean posts,

        @Matching("case when r.devicesUncovered > 0 then true else false end = :devices")
        @QueryParam("devices")
        @Parameter(description = "是否有设备未覆盖 / whether devices are uncovered", example = "true")
        @Nullable
        Boolean devices,

        @Matching("case when r.processesUncovered > 0 then true else false end = :processes")
        @QueryParam("processes")
        @Parameter(description = "是否有工艺未覆盖 / whether processes are uncovered", example = "true")
        @Nullable
        Boolean processes) {}
