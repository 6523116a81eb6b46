package worksafe.registry.responsibility.cover;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much of what is listed responsibility systems cover, and what they lack. */
@Schema(
        name = "ResponsibilityCoverage",
        description = "责任制涵盖情况 / how much of what is listed responsibility systems cover")
public record ResponsibilityCoverageView(
        List<Line> lines,

        @Schema(description = "在责数 / entries in force", examples = "36")
        long inForce,

        @Schema(description = "空缺数 / vacant entries", examples = "1")
        long vacant,

        @Schema(description = "逾期未补的空缺数 / of these, those that were not filled in time", examples = "0")
        long overdue,

        @Schema(description = "上一级岗位缺失的在责数 / entries in force without one above", examples = "2")
        long unchained,

        @Schema(description = "责任范围雷同的在责数 / entries in force whose scope too many posts share", examples = "0")
        long identicalScope,

        @Schema(description = "责任范围照抄一般要求的在责数 / entries in force whose scope merely repeats a clause", examples = "1")
        long templateScope,

        @Schema(
                description = "考核未与收入挂钩的在责数 / entries in force whose assessment does not count in the income",
                examples = "3")
        long withoutIncomeLink,

        @Schema(
                description = "未涵盖的岗位、设备、风险点列表 / the list of what is not covered",
                examples = "/api/v1/registry/responsibility-coverage/items?owned=false")
        String uncoveredList,

        @Schema(
                description = "有缺口的企业列表 / the list of enterprises with gaps",
                examples = "/api/v1/registry/responsibility-coverage/gaps")
        String gapsList) {

    /** The counts of one kind. */
    @Schema(name = "ResponsibilityCoverageLine", description = "一类的涵盖情况 / the counts of one kind")
    public record Line(
            @Schema(description = "类别 / kind", examples = "RISK_POINT")
            ResponsibilityItemKind kind,

            @Schema(description = "清单所列数 / how many are listed", examples = "120")
            long listed,

            @Schema(description = "有在责岗位涵盖的 / how many an entry in force covers", examples = "118")
            long owned,

            @Schema(
                    description = "涵盖率，百分比，舍去小数第三位；清单为空的不返回 / per cent of them, cut; absent where nothing is listed",
                    examples = "98.33")
            @Nullable
            BigDecimal percent,

            @Schema(
                    description = "有载明隐患排查治理责任的岗位涵盖的 / how many one does that says what is done against hidden dangers",
                    examples = "110")
            long dangerOwned,

            @Schema(
                    description = "隐患排查治理责任涵盖率，百分比 / per cent of them, cut; absent where nothing is listed",
                    examples = "91.66")
            @Nullable
            BigDecimal dangerPercent) {

        static Line of(ResponsibilityItemKind kind, long listed, long owned, long dangerOwned) {
            return new Line(kind, listed, owned, percent(owned, listed), dangerOwned, percent(dangerOwned, listed));
        }

        private static @Nullable BigDecimal percent(long part, long whole) {
            return whole == 0 ? null : BigDecimal.valueOf(part * 10_000 / whole, 2);
        }
    }
}
