package worksafe.platform.figures.live;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/**
 * A figure of one place, sector or group, or of all together.
 *
 * @param decided whether there is anything to make a ratio of
 */
@Schema(description = "统计指标的一行 / a line of a figure")
public record FigureLine(
        @Schema(description = "统计指标代码 / code of the figure", examples = "danger-on-time")
        String figure,

        @Schema(description = "指标名称 / title", examples = "隐患按期整改率")
        String title,

        @Schema(description = "统计期 / period", examples = "2026-03")
        String period,

        @Schema(description = "统计地区 / place", examples = "320281000000") @PlaceCode
        String region,

        @Schema(description = "行业主管部门类别，按其分组或限定时返回 / sector, where it is told apart by it or limited to it") @Nullable
        Sector sector,

        @Schema(description = "分组值，按组统计时返回 / group, where it is told apart by one", examples = "MAJOR") @Nullable
        String group,

        @Schema(description = "分子 / numerator", examples = "42")
        long numerator,

        @Schema(description = "分母；计数指标不返回 / denominator; absent of a plain count", examples = "50") @Nullable
        Long denominator,

        @Schema(description = "数值；分母为零时不返回 / value; absent where the denominator is 0", examples = "84.00") @Nullable
        BigDecimal value,

        @Schema(description = "是否有可计算的数值；分母为零时为否 / whether there is a value; not where the denominator is 0")
        boolean decided,

        @Schema(description = "尚未到期或待认定的数量，不计入比率 / still owed, in no ratio", examples = "7")
        long owed,

        @Schema(description = "无法判定的数量，不计入比率 / of which nobody can say, in no ratio", examples = "0")
        long unknown,

        @Schema(
                description = "分子对应的清单地址 / address of the list behind the numerator",
                examples =
                        "/api/v1/hazards/dangers?region=320281000000&dueFrom=2026-03-01&dueBefore=2026-04-01&outcome=MET")
        @Nullable
        String numeratorList,

        @Schema(
                description = "分母对应的清单地址 / address of the list behind the denominator",
                examples =
                        "/api/v1/hazards/dangers?region=320281000000&dueFrom=2026-03-01&dueBefore=2026-04-01&outcome=MET&outcome=UNMET")
        @Nullable
        String denominatorList,

        @Schema(
                description = "未到期或待认定部分的清单地址 / address of the list of what is still owed",
                examples =
                        "/api/v1/hazards/dangers?region=320281000000&dueFrom=2026-03-01&dueBefore=2026-04-01&outcome=OWED")
        @Nullable
        String owedList,

        @Schema(
                description = "无法判定部分的清单地址 / address of the list of what is unknown",
                examples =
                        "/api/v1/hazards/dangers?region=320281000000&dueFrom=2026-03-01&dueBefore=2026-04-01&outcome=UNKNOWN")
        @Nullable
        String unknownList) {}
