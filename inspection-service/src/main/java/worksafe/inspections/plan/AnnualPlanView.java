package worksafe.inspections.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.plan.PlanItem.PlanItemKind;
import worksafe.inspections.plan.PlanLine.PlanLineClass;
import worksafe.inspections.plan.PlanLine.PlanLineKind;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** An annual plan with its arithmetic, its lines, and what the caller may do now. */
@Schema(description = "年度监督检查计划详情 / an annual plan with its arithmetic and lines")
public record AnnualPlanView(
        @JsonUnwrapped AnnualPlanSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "工作日测算 / the arithmetic of days")
        Arithmetic arithmetic,

        @Schema(description = "当前版次，自 1 起 / edition of the lines, from 1", examples = "1")
        int edition,

        @Schema(description = "批准施行的版次；未批准的不返回 / edition that is approved; absent before", examples = "1") @Nullable
        Integer approvedEdition,

        @Schema(description = "当前版次的检查安排 / the lines of the edition")
        List<PlanLineView> lines,

        @Schema(description = "向上级报备的日期；未报备的不返回 / when it was filed upward; absent before", examples = "2026-12-28")
        @Nullable
        LocalDate filedOn,

        @Schema(description = "受理报备的上级机关；未报备的不返回 / with whom it was filed; absent before", examples = "无锡市应急管理局")
        @Nullable
        String filedWith,

        @Schema(
                description = "年度执行情况报告；未结的不返回 / report of the year; absent before it is closed",
                examples = "全年完成检查 339 次。")
        @Nullable
        String report,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<AnnualPlanAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<AnnualPlanStep>> timeline)
        implements Versioned {

    /** The arithmetic, with every item. */
    @Schema(name = "PlanArithmetic", description = "工作日测算 / the arithmetic of days")
    public record Arithmetic(
            @Schema(description = "执法人员数 / people", examples = "22")
            int people,

            @Schema(description = "国家法定工作日 / statutory working days of the year", examples = "247")
            int workingDays,

            @Schema(
                    description = "工作日与公布日历不同的理由；相同的不返回 / why they are not those of the calendar",
                    examples = "放假通知尚未公布，按上年测算")
            @Nullable
            String workingDaysReason,

            @Schema(description = "总法定工作日 / working days of all people", examples = "5434")
            int statutoryDays,

            @Schema(description = "其他执法工作日 / days of other enforcement", examples = "2469")
            int otherEnforcementDays,

            @Schema(description = "非执法工作日 / days of what is no enforcement", examples = "1994")
            int nonEnforcementDays,

            @Schema(description = "监督检查工作日 / days of supervision", examples = "971")
            int supervisionDays,

            @Schema(description = "重点检查工作日 / days of key inspections", examples = "632")
            int keyDays,

            @Schema(description = "一般检查工作日 / days of general inspections", examples = "339")
            int generalDays,

            @Schema(description = "尚未安排的工作日 / days of supervision that are planned for nothing", examples = "0")
            int daysLeft,

            @Schema(description = "测算事项 / the items") List<PlanItem> items) {

        static Arithmetic of(PlanCapacity capacity, List<PlanItem> items) {
            return new Arithmetic(
                    capacity.people(),
                    capacity.workingDays(),
                    capacity.workingDaysReason(),
                    capacity.statutoryDays(),
                    PlanCapacity.days(items, PlanItemKind.OTHER_ENFORCEMENT),
                    PlanCapacity.days(items, PlanItemKind.NON_ENFORCEMENT),
                    capacity.supervisionDays(items),
                    capacity.keyDays(),
                    capacity.generalDays(),
                    capacity.daysLeft(items),
                    items);
        }
    }

    /** A line, as a client reads it. */
    @Schema(name = "PlanLine", description = "检查安排 / a line of a plan")
    public record PlanLineView(
            PlanLineKind kind,
            PlanLineClass visitClass,

            @Schema(description = "月份 / month", examples = "3")
            int month,

            @Schema(description = "季节或专题 / theme of the season or the topic", examples = "夏季高温时段危化品储存专项检查")
            String theme,

            @Nullable UUID enterpriseId,

            @Schema(description = "企业名称；一般检查不返回 / name of the enterprise; absent for a share", examples = "江阴市澄江化工有限公司")
            @Nullable
            String enterpriseName,

            @Schema(description = "等级；重点检查不返回 / grade; absent for a key object", examples = "较高风险") @Nullable
            String grade,

            @Schema(description = "该等级企业数；重点检查不返回 / how many are of the grade", examples = "120") @Nullable
            Integer objects,

            @Schema(description = "抽查比例（%）；重点检查不返回 / share in percent", examples = "10") @Nullable
            Integer sharePercent,

            @Schema(description = "检查次数 / visits", examples = "12")
            int visits,

            @Schema(description = "所需工作日 / days", examples = "24")
            int days,

            @Schema(
                    description = "合并检查的牵头计划标识；单独检查的不返回 / plan with whose visits these go; absent where alone",
                    examples = "0198f4a0-bbbb-7aaa-8bbb-00000000000b")
            @Nullable
            UUID jointPlanId,

            @Schema(
                    description = "超出年度频次上限的理由 / why the enterprise is visited beyond its cap",
                    examples = "存在重大隐患，挂牌督办")
            @Nullable
            String overCapReason) {

        static PlanLineView of(PlanLine line) {
            return new PlanLineView(
                    line.kind(),
                    line.visitClass(),
                    line.month(),
                    line.theme(),
                    line.enterpriseId(),
                    line.enterpriseName(),
                    line.grade(),
                    line.objects(),
                    line.sharePercent(),
                    line.visits(),
                    line.days(),
                    line.jointPlanId(),
                    line.overCapReason());
        }
    }

    static AnnualPlanView of(AnnualPlan plan, Set<AnnualPlanAction> allowed) {
        return new AnnualPlanView(
                AnnualPlanSummary.of(plan),
                plan.version(),
                Arithmetic.of(plan.capacity(), plan.items()),
                plan.edition(),
                plan.approvedEdition(),
                plan.lines(plan.edition()).stream().map(PlanLineView::of).toList(),
                plan.filedOn(),
                plan.filedWith(),
                plan.report(),
                allowed,
                StepView.of(AnnualPlanStep.class, plan.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
