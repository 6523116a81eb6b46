package worksafe.inspections.campaign.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A target as a line of a list. */
@Schema(description = "专项行动对象列表项 / a target of a campaign as a line of a list")
public record CampaignTargetSummary(
        UUID id,

        @Schema(description = "专项行动标识 / the campaign", examples = "0198f4a0-cccc-7aaa-8bbb-00000000000c")
        @Projected("demand.campaignId")
        UUID campaignId,

        @Schema(description = "专项行动编号 / number of the campaign", examples = "ZX320281-2026-000004")
        @Projected("demand.campaignNumber")
        String campaignNumber,

        @Schema(description = "专项行动名称 / what the campaign is called", examples = "2026年烟花爆竹打非治违专项行动")
        @Projected("demand.campaignTitle")
        String campaignTitle,

        @Schema(description = "区划 / place of who is asked", examples = "320281102000") @PlaceCode
        String region,

        @Schema(description = "行业主管部门类别；各行业的不返回 / sector; absent where all are meant") @Nullable
        Sector sector,

        @Schema(description = "企业标识；对镇街、部门的不返回 / the enterprise; absent where an office is asked") @Nullable
        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司") @Nullable
        String enterpriseName,

        CampaignTargetStatus status,

        @Schema(description = "期限（含当日） / due date, that day included", examples = "2026-04-30")
        @Projected("demand.dueDate")
        LocalDate dueDate,

        @Schema(description = "催办次数 / how often it was reminded", examples = "1")
        int reminders,

        @Schema(description = "逾期起始时刻，未逾期不返回 / since when it is overdue; absent while it is not") @Nullable
        Instant overdueSince,

        @Schema(description = "交办时刻 / when it was asked", examples = "2026-03-15T09:00:00+08:00")
        Instant askedAt) {

    static CampaignTargetSummary of(CampaignTarget target) {
        var whom = target.whom();
        var demand = target.demand();
        return new CampaignTargetSummary(
                target.id(),
                demand.campaignId(),
                demand.campaignNumber(),
                demand.campaignTitle(),
                whom.region().toString(),
                whom.sector(),
                whom.enterpriseId(),
                whom.enterpriseName(),
                target.status(),
                demand.dueDate(),
                target.reminders(),
                target.overdueSince(),
                target.askedAt());
    }
}
