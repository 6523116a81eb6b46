package worksafe.inspections.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a plan is: visits made against planned, and what is owed by the last day of the year. */
@Schema(description = "年度计划执行进度 / visits made against planned")
public record PlanProgress(
        @Schema(description = "计划标识 / id of the plan", examples = "0198f4a0-bbbb-7aaa-8bbb-00000000000b")
        UUID planId,

        @Schema(description = "计划年度 / calendar year of the plan", examples = "2026")
        int year,

        @Schema(description = "计划检查次数 / visits that are planned", examples = "339")
        int planned,

        @Schema(description = "已开展检查次数 / visits that were made", examples = "301")
        int made,

        @Schema(description = "至 12 月 31 日尚须开展的次数 / visits that are owed by 31 December", examples = "38")
        int owedByYearEnd,

        @Schema(description = "按月 / month by month") List<PlanMonth> months,

        @Schema(description = "重点检查企业 / key objects") List<PlanObject> objects) {

    private static final int MONTHS = 12;

    public PlanProgress {
        months = List.copyOf(months);
        objects = List.copyOf(objects);
    }

    /** A month of a plan. */
    @Schema(description = "月度进度 / a month of a plan")
    public record PlanMonth(
            @Schema(description = "月份 / month", examples = "3")
            int month,

            @Schema(description = "计划次数 / planned", examples = "28")
            int planned,

            @Schema(description = "已开展次数 / made", examples = "25")
            int made) {}

    /** A key object of a plan, against the cap of its year. */
    @Schema(description = "重点检查企业及其频次 / a key object with its visits and the cap")
    public record PlanObject(
            UUID enterpriseId,

            @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
            String enterpriseName,

            @Schema(description = "本计划次数 / visits of this plan", examples = "2")
            int planned,

            @Schema(
                    description = "各部门计划合计次数，合并检查计一次 / of the plans of all authorities; joint ones once",
                    examples = "3")
            int plannedByAll,

            @Schema(description = "年度频次上限；未公布的不返回 / cap of the year; absent where none was published", examples = "4")
            @Nullable
            Integer cap,

            @Schema(description = "本机构已开展次数 / visits that this authority made", examples = "1")
            int made,

            @Schema(description = "超出上限的理由；未超出的不返回 / why it is beyond the cap", examples = "存在重大隐患，挂牌督办") @Nullable
            String overCapReason) {}

    static PlanProgress of(
            AnnualPlan plan,
            Map<Integer, Integer> madeByMonth,
            Map<UUID, Integer> madeByEnterprise,
            Map<UUID, Integer> plannedByOthers,
            @Nullable Integer cap) {
        var lines = plan.holding();
        var months = IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> new PlanMonth(
                        month,
                        PlanLine.visits(lines.stream()
                                .filter(line -> line.month() == month)
                                .toList()),
                        madeByMonth.getOrDefault(month, 0)))
                .toList();
        var planned = PlanLine.visits(lines);
        var made = months.stream().mapToInt(PlanMonth::made).sum();
        var own = PlanChecks.own(lines);
        var objects = lines.stream()
                .filter(line -> line.enterpriseId() != null)
                .collect(Collectors.groupingBy(line -> Objects.requireNonNull(line.enterpriseId())))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(object -> new PlanObject(
                        object.getKey(),
                        Objects.requireNonNull(object.getValue().getFirst().enterpriseName()),
                        PlanLine.visits(object.getValue()),
                        own.getOrDefault(object.getKey(), 0) + plannedByOthers.getOrDefault(object.getKey(), 0),
                        cap,
                        madeByEnterprise.getOrDefault(object.getKey(), 0),
                        object.getValue().stream()
                                .map(PlanLine::overCapReason)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null)))
                .toList();
        return new PlanProgress(plan.id(), plan.year(), planned, made, Math.max(0, planned - made), months, objects);
    }
}
