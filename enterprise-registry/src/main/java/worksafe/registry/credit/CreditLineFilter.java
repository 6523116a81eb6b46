package worksafe.registry.credit;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Matching;
import worksafe.platform.service.listing.Within;

/** Whose credit is wanted; what is absent does not narrow. */
record CreditLineFilter(
        @Equal
        @QueryParam("listed")
        @Parameter(description = "是否在严重失信主体名单 / whether it is listed", example = "true")
        @Nullable
        Boolean listed,

        @Matching("case when r.violations > 0 then true else false end = :bad")
        @QueryParam("bad")
        @Parameter(description = "有无不良信用记录 / whether there are bad records", example = "true")
        @Nullable
        Boolean bad,

        @Equal
        @QueryParam("integrity")
        @Parameter(description = "诚信等级 / level of integrity", example = "POOR")
        @Nullable
        String integrity,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
