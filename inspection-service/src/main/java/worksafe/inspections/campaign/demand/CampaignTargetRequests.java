package worksafe.inspections.campaign.demand;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** What clients send about targets of campaigns. */
final class CampaignTargetRequests {

    private CampaignTargetRequests() {}

    @Schema(description = "向企业或者镇街、部门交办 / ask something of an enterprise or of an office")
    public record AskCampaignTarget(
            @NotNull
            @Schema(
                    description = "专项行动标识，须正在进行 / the campaign, which must run",
                    examples = "0198f4a0-cccc-7aaa-8bbb-00000000000c")
            UUID campaignId,

            @Schema(
                    description = "企业标识；与区划填一项 / the enterprise; name it or a place",
                    examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            @Nullable
            UUID enterpriseId,

            @Schema(description = "区划：镇街或者部门所在地 / the place of a town or department", examples = "320281102000")
            @Nullable
            RegionCode region,

            @Schema(description = "行业主管部门类别；对全部行业的不填 / sector of the department; absent: all") @Nullable
            Sector sector,

            @NotBlank @Size(max = 2000) @Schema(description = "任务 / what is asked", examples = "完善隐患排查和培训教育机制，并在期限内完成")
            String task,

            @Size(max = 30)
            @Schema(description = "回复内容项 / the reply form", examples = "[\"三项制度是否健全\", \"自查隐患数\"]")
            @Nullable
            List<@NotBlank @OneLine @Size(max = 200) String> questions,

            @Schema(
                    description = "期限（含当日）；不填为政策期限 / due date, that day included; absent: what the policy says",
                    examples = "2026-04-30")
            @Nullable
            LocalDate dueDate) {

        /** @throws RequestProblem 400 unless it names exactly one of enterprise and place, and a sector with a place only */
        AskCampaignTarget required() {
            if ((enterpriseId == null) == (region == null)) {
                throw RequestProblem.invalid(new Violation("/enterpriseId", "campaign-target-one"));
            }
            if (enterpriseId != null && sector != null) {
                throw RequestProblem.invalid(new Violation("/sector", "campaign-target-sector"));
            }
            return this;
        }

        List<String> form() {
            return questions == null ? List.of() : questions;
        }
    }

    @Schema(description = "向同行业企业逐家交办 / ask each enterprise of a trade or a sector")
    public record AskCampaignTrade(
            @NotNull
            @Schema(
                    description = "专项行动标识，须正在进行 / the campaign, which must run",
                    examples = "0198f4a0-cccc-7aaa-8bbb-00000000000c")
            UUID campaignId,

            @Schema(description = "行业类别，含其细类；与主管部门类别至少填一项 / trade with its parts; name it, a sector, or both") @Nullable
            Trade trade,

            @Schema(description = "行业主管部门类别 / sector") @Nullable
            Sector sector,

            @Schema(
                    description = "区划，含其下级；不填为专项行动辖区 / place with all below it; absent: that of the campaign",
                    examples = "320281102000")
            @Nullable
            RegionCode region,

            @NotBlank
            @Size(max = 2000)
            @Schema(description = "任务 / what is asked", examples = "组织学习事故通报，对照排查同类隐患并报告整改落实情况")
            String task,

            @Size(max = 30)
            @Schema(description = "回复内容项 / the reply form", examples = "[\"是否已传达学习\", \"查出同类隐患数\"]")
            @Nullable
            List<@NotBlank @OneLine @Size(max = 200) String> questions,

            @Schema(
                    description = "期限（含当日）；不填为政策期限 / due date, that day included; absent: what the policy says",
                    examples = "2026-04-30")
            @Nullable
            LocalDate dueDate) {

        /** @throws RequestProblem 400 where it names neither trade nor sector */
        AskCampaignTrade required() {
            if (trade == null && sector == null) {
                throw RequestProblem.invalid(new Violation("/trade", "campaign-trade-missing"));
            }
            return this;
        }

        List<String> form() {
            return questions == null ? List.of() : questions;
        }
    }

    @Schema(description = "逐家交办结果 / of how many something was asked")
    public record CampaignTradeAsked(
            @Schema(
                    description = "本次交办企业数；此前已交办的不计 / enterprises that were asked now; not those that were before",
                    examples = "42")
            int asked) {}

    @Schema(description = "催办 / remind")
    public record RemindCampaignTarget(
            @Size(min = 1, max = 1000) @Schema(description = "说明 / note", examples = "请于本周五前回复") @Nullable
            String note) {}

    @Schema(description = "回复 / reply")
    public record ReplyCampaignTarget(
            @NotNull
            @Size(max = 30)
            @Schema(description = "按内容项逐项回复 / an answer to each question, in order", examples = "[\"已健全\", \"12\"]")
            List<@NotBlank @Size(max = 1000) String> answers,

            @NotBlank @Size(max = 4000) @Schema(description = "完成情况 / what was done", examples = "制度已修订，隐患已整改 11 项")
            String remarks) {}

    @Schema(description = "审核回复 / review a reply")
    public record ReviewCampaignTarget(
            @NotNull
            @Schema(description = "是否通过；不通过为退回补正 / whether it is right; otherwise it is returned", examples = "true")
            Boolean accepted,

            @NotBlank
            @Size(max = 1000)
            @Schema(description = "意见；退回的写明补正内容 / opinion, or what is missing", examples = "已按要求完成")
            String opinion) {}

    @Schema(description = "撤回交办 / withdraw what was asked")
    public record WithdrawCampaignTarget(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "企业已关闭")
            String reason) {}
}
