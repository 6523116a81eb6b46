package worksafe.inspections.library;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Within;

/** Which objects a list is about. */
public record ObjectFilter(
        @Equal
        @QueryParam("eligible")
        @Parameter(description = "是否可抽取 / whether it may be drawn", example = "true")
        @Nullable
        Boolean eligible,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
