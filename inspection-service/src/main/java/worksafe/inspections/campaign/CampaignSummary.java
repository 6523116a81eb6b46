package worksafe.inspections.campaign;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A campaign as a line of a list. */
@Schema(description = "专项行动列表项 / a campaign as a line of a list")
public record CampaignSummary(
        UUID id,

        @Schema(description = "编号 / number, for people", examples = "ZX320281-2026-000004")
        String number,

        @Schema(description = "牵头单位所在区划 / place of the authority that leads", examples = "320281000000") @PlaceCode
        String region,

        @Schema(description = "行业主管部门类别；各行业的不返回 / sector; absent where all are meant") @Nullable
        Sector sector,

        @Schema(
                description = "类别，见代码表 campaign-kind / kind, see the code table campaign-kind",
                examples = "STRIKE_ILLEGAL")
        String kind,

        @Schema(description = "名称 / what it is called", examples = "2026年烟花爆竹打非治违专项行动") @Projected("plan.title")
        String title,

        @Schema(description = "牵头单位 / who leads", examples = "江阴市应急管理局") @Projected("plan.lead")
        String lead,

        CampaignStatus status,

        @Schema(description = "正在进行的阶段，自 1 起；未开始的不返回 / the phase that runs, from 1; absent before", examples = "2")
        @Nullable
        Integer phase,

        @Schema(description = "阶段逾期起始时刻；未逾期不返回 / since when its phase is overdue") @Nullable
        Instant overdueSince,

        Instant draftedAt) {

    static CampaignSummary of(Campaign campaign) {
        return new CampaignSummary(
                campaign.id(),
                campaign.number(),
                campaign.region().toString(),
                campaign.sector(),
                campaign.kind(),
                campaign.plan().title(),
                campaign.plan().lead(),
                campaign.status(),
                campaign.phase(),
                campaign.overdueSince(),
                campaign.draftedAt());
    }
}
