package worksafe.inspections.delegation;

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

/** Which delegations a list is about; whatever is absent restricts nothing. */
public record DelegationFilter(
        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "IN_FORCE")
        @Nullable
        List<DelegationStatus> status,

        @Equal @QueryParam("mode") @Parameter(description = "方式 / mode", example = "ENTRUSTED") @Nullable
        DelegationMode mode,

        @Present("evaluationOverdueSince")
        @QueryParam("evaluationOverdue")
        @Parameter(description = "评估是否逾期 / whether its evaluation is overdue", example = "true")
        @Nullable
        Boolean evaluationOverdue,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
