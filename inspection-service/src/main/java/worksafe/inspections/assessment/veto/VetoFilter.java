package worksafe.inspections.assessment.veto;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Within;

/** Which vetoes a list is about; whatever is absent restricts nothing. */
public record VetoFilter(
        @Equal("particulars.year") @QueryParam("year") @Parameter(description = "年度 / year", example = "2026") @Nullable
        Integer year,

        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "IN_FORCE")
        @Nullable
        List<VetoStatus> status,

        @Equal("particulars.subject")
        @QueryParam("subject")
        @Parameter(description = "否决对象类别 / who is barred", example = "AUTHORITY")
        @Nullable
        VetoSubject subject,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281000000")
        @Nullable
        RegionCode region) {}
