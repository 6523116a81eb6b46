package worksafe.inspections.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.plan.PlanLine.PlanLineClass;
import worksafe.inspections.plan.PlanLine.PlanLineKind;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** What clients send about annual plans. */
final class AnnualPlanRequests {

    private static final String EXAMPLE_NAME = "江阴市应急管理局";

    private AnnualPlanRequests() {}

    @Schema(description = "工作日测算 / the arithmetic of days")
    public record PlanDays(
            @Min(1) @Max(5000) @Schema(description = "执法人员数 / people", examples = "22")
            int people,

            @Min(1)
            @Max(366)
            @Schema(
                    description =
                            "国家法定工作日；不填为已公布日历的工作日 / statutory working days; absent: those of the published calendar",
                    examples = "248")
            @Nullable
            Integer workingDays,

            @OneLine
            @Size(min = 1, max = 200)
            @Schema(description = "与公布日历不同的理由 / why they differ from the calendar", examples = "放假通知尚未公布，按上年测算")
            @Nullable
            String workingDaysReason,

            @NotNull @Size(max = 100) @Valid @Schema(description = "测算事项 / items that take days")
            List<@NotNull PlanItem> items,

            @Min(0) @Max(1_000_000) @Schema(description = "重点检查工作日 / days of key inspections", examples = "632")
            int keyDays,

            @Min(0) @Max(1_000_000) @Schema(description = "一般检查工作日 / days of general inspections", examples = "339")
            int generalDays) {}

    @Schema(description = "检查安排：重点检查填企业和次数，一般检查填等级、企业数和比例 / a line: a key object, or a share of a grade")
    public record PlannedLine(
            @NotNull PlanLineKind kind,
            @NotNull PlanLineClass visitClass,

            @Min(1) @Max(12) @Schema(description = "月份 / month", examples = "3")
            int month,

            @NotBlank @OneLine @Size(max = 100) @Schema(description = "季节或专题 / theme", examples = "夏季高温时段危化品储存检查")
            String theme,

            @Schema(
                    description = "企业标识；重点检查必填 / the enterprise; of a key object",
                    examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            @Nullable
            UUID enterpriseId,

            @OneLine
            @Size(min = 1, max = 40)
            @Schema(description = "等级；一般检查必填 / grade; of a share", examples = "较高风险")
            @Nullable
            String grade,

            @Min(1)
            @Max(1_000_000)
            @Schema(description = "该等级企业数；一般检查必填 / how many are of the grade", examples = "120")
            @Nullable
            Integer objects,

            @Min(1) @Max(100) @Schema(description = "抽查比例（%）；一般检查必填 / share in percent", examples = "10") @Nullable
            Integer sharePercent,

            @Min(1)
            @Max(366)
            @Schema(description = "检查次数；重点检查必填，一般检查由比例得出 / visits; of a key object", examples = "2")
            @Nullable
            Integer visits,

            @Min(0) @Max(100_000) @Schema(description = "所需工作日 / days", examples = "8")
            int days,

            @Schema(
                    description = "与该计划的检查合并进行（综合查一次），计入其次数 / plan with whose visits these go and count once",
                    examples = "0198f4a0-bbbb-7aaa-8bbb-00000000000b")
            @Nullable
            UUID jointPlanId,

            @OneLine
            @Size(min = 1, max = 200)
            @Schema(
                    description = "超出年度频次上限的理由 / why the enterprise is visited beyond its cap",
                    examples = "存在重大隐患，挂牌督办")
            @Nullable
            String overCapReason) {

        /** @throws RequestProblem 400 unless it has just what its kind asks for */
        void require(int position) {
            var ofKey = Stream.of(enterpriseId, visits).noneMatch(part -> part == null)
                    && Stream.of(grade, objects, sharePercent).allMatch(part -> part == null);
            var ofShare = Stream.of(grade, objects, sharePercent).noneMatch(part -> part == null)
                    && Stream.of(enterpriseId, visits, jointPlanId, overCapReason)
                            .allMatch(part -> part == null);
            if (kind == PlanLineKind.KEY ? !ofKey : !ofShare) {
                throw RequestProblem.invalid(new Violation("/lines/" + position, "plan-line-shape"));
            }
        }
    }

    @Schema(description = "起草年度监督检查计划 / draft an annual plan")
    public record DraftAnnualPlan(
            @NotNull @Schema(description = "机构所在区划 / place of the authority", examples = "320281000000")
            RegionCode region,

            @NotNull Sector sector,

            @Min(1000) @Max(2999) @Schema(description = "计划年度 / calendar year of the plan", examples = "2027")
            int year,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "机构全称 / full name of the authority", examples = EXAMPLE_NAME)
            String authority,

            @NotNull @Valid PlanDays days,

            @NotNull @Size(max = 2000) @Valid @Schema(description = "检查安排 / lines")
            List<@NotNull PlannedLine> lines) {}

    @Schema(description = "修改计划草案 / change the draft of a plan")
    public record ChangeAnnualPlan(
            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "机构全称 / full name of the authority", examples = EXAMPLE_NAME)
            String authority,

            @NotNull @Valid PlanDays days,

            @NotNull @Size(max = 2000) @Valid @Schema(description = "检查安排 / lines")
            List<@NotNull PlannedLine> lines) {}

    @Schema(description = "批复年度计划 / decide on a plan")
    public record DecideAnnualPlan(
            @NotNull
            @Schema(description = "是否批准；否为退回补正 / whether it is approved; else it is returned", examples = "true")
            Boolean approved,

            @NotBlank
            @Size(max = 1000)
            @Schema(description = "批复意见或须补正的内容 / opinion, or what is missing", examples = "同意，请严格按计划组织实施")
            String opinion) {}

    @Schema(description = "报备年度计划 / file a plan with the authority above")
    public record FileAnnualPlan(
            @NotBlank @OneLine @Size(max = 100) @Schema(description = "受理报备的上级机关 / with whom", examples = "无锡市应急管理局")
            String filedWith,

            @NotNull @Schema(description = "报备日期 / on which day", examples = "2026-12-28")
            LocalDate filedOn) {}

    @Schema(description = "调整年度计划 / revise a plan")
    public record ReviseAnnualPlan(
            @NotBlank @Size(max = 1000) @Schema(description = "调整理由 / reason", examples = "两家重点企业已停产")
            String reason,

            @NotNull @Size(max = 2000) @Valid @Schema(description = "调整后的全部检查安排 / all lines after the revision")
            List<@NotNull PlannedLine> lines) {}

    @Schema(description = "年度计划结项 / close a plan with the report of its year")
    public record CloseAnnualPlan(
            @NotBlank
            @Size(max = 4000)
            @Schema(description = "年度执行情况报告 / report of the year", examples = "全年完成检查 339 次。")
            String report) {}
}
