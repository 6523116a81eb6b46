package worksafe.inspections.assessment;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Within;

/** Which results a list is about; whatever is absent restricts nothing. */
public record ResultFilter(
        @Equal("assessed.year") @QueryParam("year") @Parameter(description = "年度 / year", example = "2026") @Nullable
        Integer year,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281000000")
        @Nullable
        RegionCode region) {}
