package worksafe.inspections.campaign;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.campaign.plan.CampaignCriterion;
import worksafe.inspections.campaign.plan.CampaignMeans;
import worksafe.inspections.campaign.plan.CampaignPhase;
import worksafe.inspections.campaign.plan.CampaignPhaseKind;
import worksafe.inspections.campaign.plan.CriterionFigure;
import worksafe.inspections.campaign.plan.UnlicensedKind;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** A campaign with all that is known of it. */
@Schema(description = "专项行动详情 / a campaign with all that is known of it")
public record CampaignView(
        @JsonUnwrapped CampaignSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "参加单位 / who takes part", examples = "[\"江阴市公安局\", \"江阴市市场监督管理局\"]")
        List<String> partners,

        @Schema(description = "领域、行业 / fields or trades", examples = "[\"烟花爆竹\", \"危险化学品\"]")
        List<String> fields,

        @Schema(description = "工作目标；未填不返回 / goal; absent while it is not written", examples = "取缔非法生产经营储存点，打击率 100%")
        @Nullable
        String goal,

        @Schema(description = "组织机构；未填不返回 / organisation", examples = "成立专项行动领导小组，主要领导任组长，分管领导具体负责") @Nullable
        String organisation,

        @Schema(description = "工作重点；未填不返回 / key points", examples = "城乡结合部出租房、废弃厂房") @Nullable
        String keyPoints,

        @Schema(description = "实施步骤；未填不返回 / steps", examples = "动员部署、集中排查、联合执法、总结验收") @Nullable
        String steps,

        @Schema(description = "时间进度；未填不返回 / timetable", examples = "3 月动员，4 至 6 月集中行动，7 月总结") @Nullable
        String timetable,

        @Schema(description = "无证类别 / what is done without a licence", examples = "[\"PRODUCTION\", \"TRADE\"]")
        List<UnlicensedKind> unlicensed,

        @Schema(description = "所依条件 / the criteria that it claims", examples = "[\"DANGERS_PROMINENT\"]")
        List<CampaignCriterion> criteria,

        @Schema(description = "手段 / by which means", examples = "[\"LEGAL\", \"ADMINISTRATIVE\"]")
        List<CampaignMeans> means,

        @Schema(description = "各阶段 / the phases, in order") List<PhaseView> phases,

        @Schema(description = "批准时各条件的统计数 / the figures of its criteria when it was approved")
        List<CriterionFigure> figures,

        @Schema(description = "批准机关；未批准的不返回 / who approved it; absent before") @Nullable
        CampaignApprovalBody approvedBy,

        @Schema(description = "批准文件；没有的不返回 / by which paper, where there was one", examples = "澄政办发〔2026〕12号") @Nullable
        String approvalPaper,

        @Schema(description = "批准日；未批准的不返回 / when it was approved; absent before", examples = "2026-03-10") @Nullable
        LocalDate approvedOn,

        @Schema(description = "总结；未总结的不返回 / what it brought; absent before") @Nullable
        SummationView summation,

        @Schema(description = "推荐的先进部门和企业；没有的不返回 / whom the check recommends, where it does", examples = "澄江街道办事处")
        @Nullable
        String recommended,

        @Schema(description = "书面报告对象；没有的不返回 / to whom it was reported, where it was", examples = "省应急管理厅") @Nullable
        String reportedTo,

        @Schema(description = "报告文号；没有的不返回 / by which paper, where it was", examples = "澄安委办〔2026〕18号") @Nullable
        String reportPaper,

        @Schema(description = "宣传报道 / where the public was told of it")
        List<MediumView> media,

        @Schema(description = "结束日；未结束的不返回 / when it ended; absent before", examples = "2026-07-31") @Nullable
        LocalDate closedOn,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<CampaignAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<CampaignStep>> timeline)
        implements Versioned {

    static CampaignView of(Campaign campaign, Set<CampaignAction> allowed) {
        var plan = campaign.plan();
        var summation = campaign.summation();
        var acceptance = campaign.acceptance();
        return new CampaignView(
                CampaignSummary.of(campaign),
                campaign.version(),
                plan.partners(),
                plan.fields(),
                plan.goal(),
                plan.organisation(),
                plan.keyPoints(),
                plan.steps(),
                plan.timetable(),
                plan.unlicensed().stream().map(UnlicensedKind::valueOf).toList(),
                plan.claimed(),
                plan.means().stream().map(CampaignMeans::valueOf).toList(),
                campaign.phases().stream().map(PhaseView::of).toList(),
                campaign.figures(),
                campaign.approvedBy(),
                campaign.approvalPaper(),
                campaign.approvedOn(),
                summation == null
                        ? null
                        : new SummationView(summation.experience(), summation.gaps(), summation.proposals()),
                acceptance == null ? null : acceptance.recommended(),
                acceptance == null ? null : acceptance.reportedTo(),
                acceptance == null ? null : acceptance.reportPaper(),
                campaign.media().stream().map(MediumView::of).toList(),
                campaign.closedOn(),
                allowed,
                StepView.of(CampaignStep.class, campaign.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }

    /** A phase of the plan. */
    @Schema(name = "CampaignPhaseView", description = "阶段 / a phase")
    public record PhaseView(
            CampaignPhaseKind kind,

            @Schema(description = "起始日 / first day", examples = "2026-03-15")
            LocalDate startsOn,

            @Schema(description = "截止日 / last day", examples = "2026-04-15")
            LocalDate endsOn,

            @Schema(description = "内容 / what is done", examples = "建立推广机构、制定方案、选定试点、宣传发动")
            String content) {

        private static PhaseView of(CampaignPhase phase) {
            return new PhaseView(phase.kind(), phase.startsOn(), phase.endsOn(), phase.content());
        }
    }

    /** What it brought. */
    @Schema(name = "CampaignSummationView", description = "总结 / what it brought")
    public record SummationView(
            @Schema(description = "经验 / what worked", examples = "镇街牵头、部门联动，线索当日核查")
            String experience,

            @Schema(description = "不足 / what did not", examples = "夜间排查力量不足")
            String gaps,

            @Schema(description = "建议 / what is to be done", examples = "建立常态化联合巡查")
            String proposals) {}

    /** Where the public was told of it. */
    @Schema(name = "CampaignMediumView", description = "宣传报道 / where the public was told of it")
    public record MediumView(
            @Schema(description = "媒体 / medium", examples = "江阴日报")
            String medium,

            @Schema(description = "标题 / title", examples = "打非治违在行动")
            String title,

            @Schema(description = "报道日 / day", examples = "2026-04-02")
            LocalDate shownOn) {

        private static MediumView of(CampaignMedium shown) {
            return new MediumView(shown.medium(), shown.title(), shown.shownOn());
        }
    }
}
