package worksafe.platform.figures.report;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.figures.definition.FigureGap;
import worksafe.platform.http.PlaceCode;

/** A figure of a frozen report with what it was before; all numbers are absent where they are too few to be told. */
@Schema(description = "统计表的一行 / a line of a table")
public record FigureTableLine(
        @Schema(description = "统计指标代码 / code of the figure", examples = "danger-on-time")
        String figure,

        @Schema(description = "指标名称 / title", examples = "隐患按期整改率")
        String title,

        @Schema(description = "列法 / how it is told: all, place, sector or a group", examples = "all")
        String by,

        @Schema(description = "统计地区 / place", examples = "320281000000") @PlaceCode
        String region,

        @Schema(description = "行业主管部门类别，按行业列时返回 / sector, where it is told apart by it") @Nullable
        Sector sector,

        @Schema(description = "分组值，按组列时返回 / group, where it is told apart by one", examples = "MAJOR") @Nullable
        String group,

        @Schema(description = "数量太小，不列 / so few that they are not told", examples = "false")
        boolean hidden,

        @Schema(description = "分子 / numerator", examples = "42") @Nullable
        Long numerator,

        @Schema(description = "分母；计数指标不返回 / denominator; absent of a plain count", examples = "50") @Nullable
        Long denominator,

        @Schema(description = "数值；分母为零时不返回 / value; absent where the denominator is 0", examples = "84.00") @Nullable
        BigDecimal value,

        @Schema(description = "尚未到期或待认定的数量，不计入比率 / still owed, in no ratio", examples = "7") @Nullable
        Long owed,

        @Schema(description = "无法判定的数量，不计入比率 / of which nobody can say, in no ratio", examples = "0") @Nullable
        Long unknown,

        @Schema(description = "环比 / against the period before")
        FigureChange preceding,

        @Schema(description = "同比 / against the same period of last year")
        FigureChange yearBefore) {

    /** What became of it since another period. */
    @Schema(name = "FigureChange", description = "与另一统计期相比 / compared with another period")
    public record FigureChange(
            @Schema(description = "基期 / period with which it is compared", examples = "2025Q4")
            String period,

            @Schema(
                    description = "基期报表编号；没有报表的不返回 / number of the report of that period; absent where there was none",
                    examples = "TH320281-2026-000001")
            @Nullable
            String report,

            @Schema(description = "基期数值 / value then", examples = "81.50") @Nullable
            BigDecimal value,

            @Schema(
                    description = "增减：计数为件数，比率为百分点 / difference: of a count in rows, of a ratio in points",
                    examples = "2.50")
            @Nullable
            BigDecimal difference,

            @Schema(description = "增减幅度（%），只用于计数 / rate of change in percent, of counts only", examples = "12.50")
            @Nullable
            BigDecimal percent,

            @Schema(description = "不能比较的原因 / why something of this is absent") @Nullable
            FigureGap gap) {}
}
