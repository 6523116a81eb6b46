package worksafe.inspections.assessment.indicator;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Within;

/** Which indicators a list is about; whatever is absent restricts nothing. */
public record IndicatorFilter(
        @Equal("terms.year") @QueryParam("year") @Parameter(description = "年度 / year", example = "2026") @Nullable
        Integer year,

        @AnyOf("terms.measure")
        @QueryParam("measure")
        @Parameter(description = "计量内容，可重复 / what it counts, may be repeated", example = "DEATHS")
        @Nullable
        List<IndicatorMeasure> measure,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "IN_FORCE")
        @Nullable
        List<IndicatorStatus> status,

        @Equal
        @QueryParam("parentId")
        @Parameter(description = "上级指标标识 / what it is spread from", example = "0198f4a0-dddd-7aaa-8bbb-00000000000d")
        @Nullable
        UUID parentId,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281000000")
        @Nullable
        RegionCode region) {}
