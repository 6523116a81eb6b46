package worksafe.registry.overview.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Trade;

/** What of the industry of a place belongs to one class, and how dangerous it is. */
@Schema(name = "IndustryLine", description = "产业结构的一行 / what of the industry of a place belongs to one class")
public record IndustryLine(
        @Schema(
                description = "行业门类代码或者行业类别；不明的不返回 / section of industry or trade; absent where it is unknown",
                examples = "C")
        @Nullable
        String code,

        @Schema(
                description = "行业门类；按行业类别分组时不返回 / section of industry; absent where it is told by trade",
                examples = "C")
        @Nullable
        IndustrySection section,

        @Schema(
                description = "行业类别；按门类分组时不返回 / trade; absent where it is told by section",
                examples = "HAZARDOUS_CHEMICALS_PRODUCTION")
        @Nullable
        Trade trade,

        @Schema(description = "在营企业数 / enterprises that trade", examples = "86")
        long enterprises,

        @Schema(description = "占全部在营企业的百分比 / percent of all that trade", examples = "46.24")
        BigDecimal share,

        @Schema(description = "从业人员数，已知部分 / headcount, as far as it is known", examples = "3260")
        long headcount,

        @Schema(description = "其中从业人员数不明的企业 / enterprises of unknown headcount", examples = "9")
        long withoutHeadcount,

        @Schema(
                description = "营业收入（分），取最近一次安全费用台账，已填部分 / revenue in fen by the latest account of safety costs, as"
                        + " far as it was stated",
                examples = "128000000000")
        long revenueFen,

        @Schema(description = "其中未填营业收入的企业 / enterprises that stated none", examples = "41")
        long withoutRevenue,

        @Schema(description = "高危企业 / high-risk enterprises", examples = "12")
        long highRisk,

        @Schema(description = "安全等级 A / of grade A", examples = "20")
        long gradeA,

        @Schema(description = "安全等级 B / of grade B", examples = "30")
        long gradeB,

        @Schema(description = "安全等级 C / of grade C", examples = "11")
        long gradeC,

        @Schema(description = "安全等级 D / of grade D", examples = "3")
        long gradeD,

        @Schema(description = "尚未评定 / without a grade", examples = "22")
        long ungraded,

        @Schema(
                description = "清单地址 / address of the list behind it",
                examples = "/api/v1/registry/enterprises?state=ACTIVE&region=320281102000&industry=C")
        String list) {

    /** By what the industry of a place is told apart. */
    @Schema(name = "IndustryGrouping", description = "产业结构的分组 / by what industry is told apart")
    public enum IndustryGrouping {
        /** Sections of GB/T 4754, A to T. */
        INDUSTRY,
        /** Trades as safety laws tell enterprises apart; an enterprise may have several. */
        TRADE
    }

    static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(Math.max(whole, 1)), 2, RoundingMode.HALF_UP);
    }
}
