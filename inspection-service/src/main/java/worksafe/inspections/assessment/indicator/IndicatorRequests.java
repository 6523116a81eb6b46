package worksafe.inspections.assessment.indicator;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.OneLine;

/** What clients send about indicators. */
final class IndicatorRequests {

    private IndicatorRequests() {}

    @Schema(description = "下达或分解控制指标 / issue an indicator, or spread one")
    public record IssueIndicator(
            @Schema(
                    description =
                            "上级指标标识；分解的填写 / what it is spread from; absent where the level above issued it by paper",
                    examples = "0198f4a0-dddd-7aaa-8bbb-00000000000d")
            @Nullable
            UUID parentId,

            @NotNull @Schema(description = "承担指标的区划 / the place", examples = "320281102000")
            RegionCode region,

            @Schema(description = "行业主管部门类别；由部门承担的填写 / sector, where a department has it") @Nullable
            Sector sector,

            @NotNull @Min(2000) @Max(2100) @Schema(description = "年度 / year", examples = "2026")
            Integer year,

            @NotNull @Schema(description = "计量内容 / what it counts")
            IndicatorMeasure measure,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "指标名称 / what it is, in one line", examples = "生产安全事故死亡人数")
            String title,

            @NotBlank @OneLine @Size(max = 20) @Schema(description = "计量单位 / unit", examples = "人")
            String unit,

            @NotNull @PositiveOrZero @Max(1_000_000) @Schema(description = "指标值 / value", examples = "6")
            Integer value,

            @NotBlank @OneLine @Size(max = 100) @Schema(description = "下达机关 / who issued it", examples = "无锡市安全生产委员会")
            String issuer,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "下达文号 / number of the paper", examples = "锡安〔2026〕3号")
            String document) {

        IndicatorTerms terms() {
            return new IndicatorTerms(year, measure, title, unit, issuer, document);
        }
    }

    @Schema(description = "调整指标值 / change the value")
    public record ReviseIndicator(
            @NotNull @PositiveOrZero @Max(1_000_000) @Schema(description = "指标值 / value", examples = "5")
            Integer value,

            @NotBlank @Size(max = 500) @Schema(description = "理由 / reason", examples = "上级调减")
            String reason) {}

    @Schema(description = "报告完成情况 / report what came of it")
    public record ReportIndicator(
            @NotNull @PositiveOrZero @Max(1_000_000) @Schema(description = "实际值 / value so far", examples = "2")
            Integer value,

            @NotNull @Schema(description = "截至日 / as of", examples = "2026-03-31")
            LocalDate asOf) {}

    @Schema(description = "说明指标进展 / explain how it does")
    public record ExplainIndicator(
            @NotBlank @Size(max = 2000) @Schema(description = "说明 / explanation", examples = "一季度 2 起均为道路运输事故，已专项整治。")
            String explanation) {}

    @Schema(description = "撤回指标 / withdraw an indicator")
    public record WithdrawIndicator(
            @NotBlank @Size(max = 500) @Schema(description = "理由 / reason", examples = "重复下达")
            String reason) {}
}
