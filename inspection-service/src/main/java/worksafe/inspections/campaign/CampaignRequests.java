package worksafe.inspections.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.campaign.plan.CampaignCriterion;
import worksafe.inspections.campaign.plan.CampaignMeans;
import worksafe.inspections.campaign.plan.CampaignPhase;
import worksafe.inspections.campaign.plan.CampaignPhaseKind;
import worksafe.inspections.campaign.plan.CampaignPlan;
import worksafe.inspections.campaign.plan.UnlicensedKind;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** What clients send about campaigns. */
final class CampaignRequests {

    private CampaignRequests() {}

    @Schema(description = "起草专项行动 / draft a campaign")
    public record DraftCampaign(
            @NotNull
            @Pattern(regexp = "[A-Z][A-Z_]{2,39}")
            @Schema(
                    description = "类别，见代码表 campaign-kind / kind, see the code table campaign-kind",
                    examples = "STRIKE_ILLEGAL")
            String kind,

            @NotNull @Valid @Schema(description = "工作方案 / the plan")
            WritePlan plan) {}

    @Schema(
            name = "CampaignPlan",
            description = "工作方案；五项内容在批准前可缺 / the plan; its five parts may be missing until it is approved")
    public record WritePlan(
            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "名称 / what it is called", examples = "2026年烟花爆竹打非治违专项行动")
            String title,

            @NotBlank @OneLine @Size(max = 100) @Schema(description = "牵头单位 / who leads", examples = "江阴市应急管理局")
            String lead,

            @Size(max = 30) @Schema(description = "参加单位 / who takes part", examples = "[\"江阴市公安局\"]") @Nullable
            List<@NotBlank @OneLine @Size(max = 100) String> partners,

            @Size(max = 30) @Schema(description = "领域、行业 / fields or trades", examples = "[\"烟花爆竹\"]") @Nullable
            List<@NotBlank @OneLine @Size(max = 100) String> fields,

            @Size(min = 1, max = 4000) @Schema(description = "工作目标 / goal", examples = "取缔非法生产经营储存点，打击率 100%") @Nullable
            String goal,

            @Size(min = 1, max = 4000)
            @Schema(description = "组织机构 / organisation", examples = "成立专项行动领导小组，主要领导任组长，分管领导具体负责")
            @Nullable
            String organisation,

            @Size(min = 1, max = 4000) @Schema(description = "工作重点 / key points", examples = "城乡结合部出租房、废弃厂房") @Nullable
            String keyPoints,

            @Size(min = 1, max = 4000) @Schema(description = "实施步骤 / steps", examples = "动员部署、集中排查、联合执法、总结验收") @Nullable
            String steps,

            @Size(min = 1, max = 4000)
            @Schema(description = "时间进度 / timetable", examples = "3 月动员，4 至 6 月集中行动，7 月总结")
            @Nullable
            String timetable,

            @Schema(description = "无证类别 / what is done without a licence", examples = "[\"PRODUCTION\", \"TRADE\"]")
            @Nullable
            List<@NotNull UnlicensedKind> unlicensed,

            @Schema(description = "所依条件 / the criteria that it claims", examples = "[\"DANGERS_PROMINENT\"]") @Nullable
            List<@NotNull CampaignCriterion> criteria,

            @Schema(description = "手段 / by which means", examples = "[\"LEGAL\"]") @Nullable
            List<@NotNull CampaignMeans> means,

            @Size(max = 20) @Schema(description = "各阶段，先后为序 / the phases, in order") @Nullable
            List<@NotNull @Valid DatePhase> phases) {

        CampaignPlan plan() {
            return new CampaignPlan(
                    title,
                    lead,
                    orNone(partners),
                    orNone(fields),
                    goal,
                    organisation,
                    keyPoints,
                    steps,
                    timetable,
                    names(orNone(unlicensed)),
                    names(orNone(criteria)),
                    names(orNone(means)));
        }

        /** @throws RequestProblem 400 when the days of one are reversed */
        List<CampaignPhase> dated() {
            for (int i = 0; i < orNone(phases).size(); i++) {
                var phase = orNone(phases).get(i);
                if (phase.endsOn().isBefore(phase.startsOn())) {
                    throw RequestProblem.invalid(new Violation("/phases/" + i + "/endsOn", "campaign-phase-reversed"));
                }
            }
            return orNone(phases).stream()
                    .map(phase -> new CampaignPhase(phase.kind(), phase.startsOn(), phase.endsOn(), phase.content()))
                    .toList();
        }

        private static <T> List<T> orNone(@Nullable List<T> given) {
            return given == null ? List.of() : given;
        }

        private static List<String> names(List<? extends Enum<?>> given) {
            return given.stream().map(Enum::name).distinct().toList();
        }
    }

    @Schema(name = "CampaignPhase", description = "阶段 / a phase")
    public record DatePhase(
            @NotNull @Schema(description = "阶段类别 / what it is for", examples = "PREPARATION")
            CampaignPhaseKind kind,

            @NotNull @Schema(description = "起始日 / first day", examples = "2026-03-15")
            LocalDate startsOn,

            @NotNull @Schema(description = "截止日 / last day", examples = "2026-04-15")
            LocalDate endsOn,

            @NotBlank @Size(max = 2000) @Schema(description = "内容 / what is done", examples = "建立推广机构、制定方案、选定试点、宣传发动")
            String content) {}

    /** What an approver says to a plan. */
    enum CampaignDecision {
        /** 批准. */
        APPROVED,
        /** 退回补正. */
        RETURNED,
        /** 不批准. */
        REFUSED
    }

    @Schema(description = "审批方案 / decide on the plan", examples = """
            {"decision": "APPROVED", "approvedBy": "GOVERNMENT", "paper": "澄政办发〔2026〕12号", "opinion": "同意实施"}""")
    public record DecideCampaign(
            @NotNull @Schema(description = "决定 / the decision", examples = "APPROVED")
            CampaignDecision decision,

            @Schema(description = "批准机关；批准的必填 / who approved; needed where it is approved", examples = "GOVERNMENT")
            @Nullable
            CampaignApprovalBody approvedBy,

            @OneLine
            @Size(min = 1, max = 200)
            @Schema(description = "批准文件 / by which paper", examples = "澄政办发〔2026〕12号")
            @Nullable
            String paper,

            @OneLine
            @Size(min = 1, max = 200)
            @Schema(
                    description = "不批准所依条款；不批准的必填 / clause by which it is refused; needed then",
                    examples = "国办发〔2024〕54号：年度数量控制")
            @Nullable
            String clause,

            @NotBlank
            @Size(max = 1000)
            @Schema(description = "意见；退回的写明补正内容 / opinion; where it is returned, what is missing", examples = "同意实施")
            String opinion) {

        /** @throws RequestProblem 400 unless an approval names who approved, and a refusal its clause */
        DecideCampaign required() {
            if (decision == CampaignDecision.APPROVED && approvedBy == null) {
                throw RequestProblem.invalid(new Violation("/approvedBy", "campaign-approval-body"));
            }
            if (decision == CampaignDecision.REFUSED && clause == null) {
                throw RequestProblem.invalid(new Violation("/clause", "campaign-refusal-clause"));
            }
            return this;
        }
    }

    @Schema(description = "登记宣传报道 / record where the public was told of it")
    public record PubliciseCampaign(
            @NotBlank @OneLine @Size(max = 100) @Schema(description = "媒体 / medium", examples = "江阴日报")
            String medium,

            @NotBlank @OneLine @Size(max = 200) @Schema(description = "标题 / title", examples = "打非治违在行动")
            String title,

            @NotNull @Schema(description = "报道日 / day", examples = "2026-04-02")
            LocalDate shownOn) {}

    @Schema(description = "总结专项行动 / sum a campaign up")
    public record SummariseCampaign(
            @NotBlank @Size(max = 4000) @Schema(description = "经验 / what worked", examples = "镇街牵头、部门联动，线索当日核查")
            String experience,

            @NotBlank @Size(max = 4000) @Schema(description = "不足 / what did not", examples = "夜间排查力量不足")
            String gaps,

            @NotBlank @Size(max = 4000) @Schema(description = "建议 / what is to be done", examples = "建立常态化联合巡查")
            String proposals) {}

    @Schema(description = "检查验收 / check what was summed up")
    public record CheckCampaign(
            @NotNull @Schema(description = "是否通过 / whether it is right", examples = "true")
            Boolean passed,

            @NotBlank @Size(max = 1000) @Schema(description = "意见 / opinion", examples = "任务完成，资料齐全")
            String opinion,

            @Size(min = 1, max = 2000)
            @Schema(description = "推荐的先进部门和企业 / outstanding departments and enterprises", examples = "澄江街道办事处")
            @Nullable
            String recommended,

            @OneLine
            @Size(min = 1, max = 100)
            @Schema(description = "书面报告对象 / to whom it is reported", examples = "省应急管理厅")
            @Nullable
            String reportedTo,

            @OneLine
            @Size(min = 1, max = 200)
            @Schema(description = "报告文号 / by which paper", examples = "澄安委办〔2026〕18号")
            @Nullable
            String reportPaper) {}

    @Schema(description = "结束专项行动 / end a campaign")
    public record EndCampaign(
            @NotBlank @Size(max = 1000) @Schema(description = "意见或者理由 / opinion or reason", examples = "验收通过，转入常态监管")
            String opinion) {}
}
