package worksafe.registry.responsibility.cover;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Matching;
import worksafe.platform.service.listing.Within;

/** Which enterprises with gaps a list is about; whatever is absent restricts nothing. */
public record ResponsibilityGapFilter(
        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @Equal
        @QueryParam("withoutPrincipal")
        @Parameter(description = "主要负责人没有责任的 / whose principal has no entry", example = "true")
        @Nullable
        Boolean withoutPrincipal,

        @Matching("case when r.vacant > 0 then true else false end = :vacant")
        @QueryParam("vacant")
        @Parameter(description = "有空缺的 / with vacant entries", example = "true")
        @Nullable
        Boolean vacant,

        @Matching("case when r.riskPointsUncovered > 0 then true else false end = :riskPoints")
        @QueryParam("riskPoints")
        @Parameter(description = "有风险点未涵盖的 / with risk points that no entry covers", example = "true")
        @Nullable
        Boolean riskPoints,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
