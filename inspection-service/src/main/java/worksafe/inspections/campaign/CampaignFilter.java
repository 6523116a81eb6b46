package worksafe.inspections.campaign;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Present;
import worksafe.platform.service.listing.Within;

/** Which campaigns a list is about; whatever is absent restricts nothing. */
public record CampaignFilter(
        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "RUNNING")
        @Nullable
        List<CampaignStatus> status,

        @Equal
        @QueryParam("kind")
        @Parameter(
                description = "类别，见代码表 campaign-kind / kind, see the code table campaign-kind",
                example = "STRIKE_ILLEGAL")
        @Nullable
        String kind,

        @Present("overdueSince")
        @QueryParam("overdue")
        @Parameter(description = "阶段是否逾期 / whether its phase is overdue", example = "true")
        @Nullable
        Boolean overdue,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281000000")
        @Nullable
        RegionCode region) {}
