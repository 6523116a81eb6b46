package worksafe.inspections.assessment;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Present;
import worksafe.platform.service.listing.Within;

/** Which assessments a list is about; whatever is absent restricts nothing. */
public record AssessmentFilter(
        @Equal("assessed.year") @QueryParam("year") @Parameter(description = "年度 / year", example = "2026") @Nullable
        Integer year,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "RUNNING")
        @Nullable
        List<AssessmentStatus> status,

        @AnyOf
        @QueryParam("grade")
        @Parameter(description = "考核等次，可重复 / grade, may be repeated", example = "EXCELLENT")
        @Nullable
        List<AssessmentGrade> grade,

        @Present("overdueSince")
        @QueryParam("overdue")
        @Parameter(description = "自评是否逾期 / whether its report was overdue", example = "true")
        @Nullable
        Boolean overdue,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281000000")
        @Nullable
        RegionCode region) {}
