package worksafe.inspections.campaign.demand;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Present;
import worksafe.platform.service.listing.Within;

/** Which targets a list is about; whatever is absent restricts nothing. */
public record CampaignTargetFilter(
        @Equal("demand.campaignId")
        @QueryParam("campaignId")
        @Parameter(description = "专项行动标识 / campaign", example = "0198f4a0-cccc-7aaa-8bbb-00000000000c")
        @Nullable
        UUID campaignId,

        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @AnyOf
        @QueryParam("status")
        @Parameter(
                description = "状态，可重复；ASKED 为未回复的 / status, may be repeated; ASKED: who is missing",
                example = "ASKED")
        @Nullable
        List<CampaignTargetStatus> status,

        @Present("overdueSince")
        @QueryParam("overdue")
        @Parameter(description = "是否逾期 / whether overdue", example = "true")
        @Nullable
        Boolean overdue,

        @Equal @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
